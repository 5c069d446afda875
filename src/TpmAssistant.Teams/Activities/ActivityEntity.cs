using System.Text.Json;
using System.Text.Json.Serialization;

namespace TpmAssistant.Teams.Activities;

/// <summary>
/// An entity of an activity: a mention, the client's locale and time zone, or one this product only passes through
/// (AI label, citations, stream information), whose members stay in <see cref="Other"/>.
/// </summary>
internal sealed class ActivityEntity
{
    public string? Type { get; set; }
    public ChannelAccount? Mentioned { get; set; }
    public string? Text { get; set; }
    public string? Timezone { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}
