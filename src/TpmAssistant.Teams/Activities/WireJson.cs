using System.Text.Json.Serialization;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams.Activities;

/// <summary>Everything this project reads or writes as JSON, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = ActivityReader.MaxDepth)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationRequest))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(Participant))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(string))]
internal sealed partial class WireJson : JsonSerializerContext;
