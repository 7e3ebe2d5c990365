package eu.alliance.platform.file;

/** A file's bytes as an endpoint answers them, of whatever type the file is. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record FileContent(byte[] bytes) {}
