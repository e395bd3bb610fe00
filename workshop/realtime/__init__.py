"""The live side: Socket.IO connections, what they may ask, and pushing after the commit."""
