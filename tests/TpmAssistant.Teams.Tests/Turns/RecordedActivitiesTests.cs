using System.Text;
using System.Text.Json.Nodes;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Turns;

/// <summary>Activities as Microsoft's local Teams client was recorded to send them.</summary>
public sealed class RecordedActivitiesTests
{
    private const string Recorded = "playground/activities.json";

    [FactIfShared(Recorded)]
    public void Of_EveryRecordedActivity_IsSortedByWhatItSays()
    {
        var activities = JsonNode.Parse(File.ReadAllText(Repository.Shared(Recorded)!))!.AsObject();
        Assert.NotEmpty(activities);

        foreach (var (name, json) in activities)
        {
            var activity = ActivityReader.Read(Encoding.UTF8.GetBytes(json!.ToJsonString()));
            Assert.True(activity is not null, name);
            Assert.True(Expected(name) == ActivityKinds.Of(activity), name);
            var asker = TurnReader.Asker(activity);
            Assert.Equal(name.Split(':')[0], asker.Conversation.Scope.ToString().Replace("Group", "groupChat", StringComparison.Ordinal), ignoreCase: true);
            Assert.NotEmpty(asker.Tenant.Value);
            Assert.True(asker.Person.IsResolved, name);
        }
    }

    private static ActivityKind Expected(string name)
    {
        var what = name[(name.IndexOf(':', StringComparison.Ordinal) + 2)..];
        return what switch
        {
            "message" => ActivityKind.Message,
            "message from Action.Submit" => ActivityKind.CardSubmit,
            "invoke adaptiveCard/action" => ActivityKind.CardAction,
            "invoke message/submitAction" => ActivityKind.Feedback,
            "installationUpdate add" => ActivityKind.BotAdded,
            "installationUpdate remove" => ActivityKind.BotRemoved,
            "conversationUpdate membersAdded" or "conversationUpdate teamMemberAdded" => ActivityKind.BotAdded,
            "conversationUpdate membersRemoved" or "conversationUpdate teamMemberRemoved" => ActivityKind.BotRemoved,
            _ => ActivityKind.Noted,
        };
    }
}
