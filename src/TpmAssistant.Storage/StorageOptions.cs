namespace TpmAssistant.Storage;

/// <summary>Where the product keeps what it must not lose. Bound to <c>Storage</c> by the host.</summary>
public sealed class StorageOptions
{
    /// <summary>Default 'Sqlite', which is the only one this build knows.</summary>
    public string Provider { get; set; } = SqliteProvider;

    /// <summary>
    /// As ADO.NET writes it: <c>Data Source=/var/lib/tpm/tpm-assistant.db</c>. It must name a file that can be written.
    /// Default: <c>tpm-assistant/tpm-assistant.db</c> in the user's local application data folder.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// Set by the host in demo mode to the key of the demo organisation it talks to; default none. Each key gets a file of its own beside the
    /// configured one (<c>name.demo-KEY.db</c>), the files of other demo organisations are removed unless in use, and the configured
    /// file itself is not touched.
    /// </summary>
    public string? DemoInstance { get; set; }

    /// <summary>The value of <see cref="Provider"/> for SQLite.</summary>
    public const string SqliteProvider = "Sqlite";
}
