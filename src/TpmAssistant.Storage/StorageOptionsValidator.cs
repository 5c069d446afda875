using Microsoft.Extensions.Options;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!string.Equals(options.Provider, StorageOptions.SqliteProvider, StringComparison.OrdinalIgnoreCase))
        {
            return ValidateOptionsResult.Fail($"Storage:Provider is '{options.Provider}'; this build knows '{StorageOptions.SqliteProvider}'.");
        }

        try
        {
            var file = DatabaseFile.From(options);
            return file.IsMemory
                ? ValidateOptionsResult.Fail("Storage:ConnectionString names a database in memory; name a file: Data Source=/path/to/file.db")
                : ValidateOptionsResult.Success;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return ValidateOptionsResult.Fail($"Storage:ConnectionString cannot be read ({e.Message}); write: Data Source=/path/to/file.db");
        }
    }
}
