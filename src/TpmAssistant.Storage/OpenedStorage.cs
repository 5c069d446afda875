namespace TpmAssistant.Storage;

/// <summary>What the product runs on.</summary>
/// <param name="Path">The database file.</param>
/// <param name="IsNew">Whether it was made just now: nothing is in it yet.</param>
/// <param name="SchemaVersion">Its schema.</param>
public sealed record OpenedStorage(string Path, bool IsNew, int SchemaVersion);
