using System.Text.Json;
using System.Text.Unicode;

namespace TpmAssistant.Teams.Activities;

/// <summary>Turns a request body into an activity, or refuses it. Hostile input ends here and never throws further on.</summary>
internal static class ActivityReader
{
    /// <summary>Teams limits a message to about 100 KB; card data and quoted content get room above it.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Nesting allowed, in activities and in whatever they carry.</summary>
    public const int MaxDepth = 64;

    /// <summary>The longest id accepted. Teams' own are below 400 characters.</summary>
    public const int MaxId = 1024;

    /// <summary>Reads an activity, or null if the body is not one.</summary>
    public static Activity? Read(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body) || !EscapesAreText(body))
        {
            return null;
        }

        try
        {
            var activity = JsonSerializer.Deserialize(body, WireJson.Default.Activity);
            return activity is { Type.Length: > 0 } && IdsAreSane(activity) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// False if a string holds half of a surrogate pair: such text parses, but throws wherever it is first read.
    /// Only bodies with an escape of that range pay for the check.
    /// </summary>
    private static bool EscapesAreText(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\ud"u8) < 0 && body.IndexOf("\\uD"u8) < 0)
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IdsAreSane(Activity activity) =>
        IsSane(activity.Type) && IsSane(activity.Id) && IsSane(activity.ReplyToId) && IsSane(activity.ServiceUrl)
        && IsSane(activity.ChannelId) && IsSane(activity.Name) && IsSane(activity.Locale)
        && IsSane(activity.From) && IsSane(activity.Recipient)
        && IsSane(activity.Conversation?.Id) && IsSane(activity.Conversation?.TenantId)
        && IsSane(activity.ChannelData?.Tenant?.Id) && IsSane(activity.ChannelData?.Team?.Id)
        && IsSane(activity.ChannelData?.Channel?.Id) && IsSane(activity.ChannelData?.Meeting?.Id);

    private static bool IsSane(ChannelAccount? account) =>
        account is null || (IsSane(account.Id) && IsSane(account.AadObjectId));

    private static bool IsSane(string? id)
    {
        if (id is null)
        {
            return true;
        }

        return id.Length <= MaxId && !id.AsSpan().ContainsAnyInRange('\0', '\u001f');
    }
}
