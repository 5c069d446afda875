namespace TpmAssistant.Storage;

/// <summary>What is wrong with the database.</summary>
public enum StorageFault
{
    /// <summary>The file cannot be opened or written.</summary>
    NotWritable,

    /// <summary>The file is something else than a database.</summary>
    NotADatabase,

    /// <summary>A later version of the product has written it.</summary>
    SchemaTooNew,

    /// <summary>It would not keep what it confirms.</summary>
    NotDurable,

    /// <summary>Somebody else holds it for too long; nothing was written.</summary>
    Busy,

    /// <summary>The disk is full; nothing was written.</summary>
    Full,

    /// <summary>It is damaged.</summary>
    Corrupt,

    /// <summary>A row contradicts one that is there, or a rule of the table; nothing was written.</summary>
    Conflict,

    /// <summary>Anything else that the database reports.</summary>
    Other,
}

/// <summary>The database cannot do what it was asked to. The message is fit for whoever runs the product; it holds no row's content.</summary>
public sealed class StorageException(StorageFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StorageFault Fault { get; } = fault;
}
