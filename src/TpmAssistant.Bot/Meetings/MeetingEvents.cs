using System.Text.Json;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Bot.Meetings;

/// <summary>Takes Teams' own meeting events: begun, over, came in, went. Names are compared ignoring case, since Teams' own samples disagree.</summary>
internal sealed class MeetingEvents(StartMeeting start, RunMeeting meetings)
{
    private const int MostPeople = 50;

    /// <summary>What to post because of an event; nothing for most.</summary>
    public async Task<Answer?> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var name = turn.Verb?.Trim() ?? "";
        if (name.EndsWith("/vnd.microsoft.meetingStart", StringComparison.OrdinalIgnoreCase)) return await start.BegunAsync(turn.Asker, cancellationToken);
        if (name.EndsWith("/vnd.microsoft.meetingEnd", StringComparison.OrdinalIgnoreCase)) await meetings.EndedAsync(turn.Asker, cancellationToken);
        else if (name.EndsWith("/vnd.microsoft.meetingParticipantJoin", StringComparison.OrdinalIgnoreCase))
            await meetings.AttendAsync(turn.Asker, People(turn.Data), joined: true, cancellationToken);
        else if (name.EndsWith("/vnd.microsoft.meetingParticipantLeave", StringComparison.OrdinalIgnoreCase))
            await meetings.AttendAsync(turn.Asker, People(turn.Data), joined: false, cancellationToken);
        return null;
    }

    private static List<Person> People(JsonElement? value)
    {
        var people = new List<Person>();
        if (Member(value, "members") is not { ValueKind: JsonValueKind.Array } members) return people;
        foreach (var member in members.EnumerateArray().Take(MostPeople))
        {
            var user = Member(member, "user");
            // A guest without an account is known by Teams' own id.
            var id = Text(user, "aadObjectId") ?? Text(user, "objectId") ?? Text(user, "id");
            if (id is not null) people.Add(new Person(new PersonId(id.ToLowerInvariant()), Text(user, "name") ?? "", Text(user, "email")));
        }

        return people;
    }

    private static JsonElement? Member(JsonElement? value, string name)
    {
        if (value is not { ValueKind: JsonValueKind.Object } found) return null;
        foreach (var member in found.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return member.Value;
        }

        return null;
    }

    private static string? Text(JsonElement? value, string name) =>
        Member(value, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 and <= 256 } found ? found : null;
}
