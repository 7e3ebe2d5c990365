package eu.alliance.platform.file;

/** A file's bytes as an endpoint answers them, with the type that they are of. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record FileContent(byte[] bytes, String mediaType) {}
