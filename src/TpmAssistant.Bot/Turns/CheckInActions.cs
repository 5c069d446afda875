using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns;

/// <summary>Carries out what the buttons of check-ins say.</summary>
internal sealed class CheckInActions(RequestUpdates request, AnswerCheckIn answers)
{
    /// <summary>Carries out a button; <see langword="null"/> when it is not about check-ins.</summary>
    public async Task<Clicked?> RunAsync(
        Asker asker, string? verb, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var answer = verb switch
        {
            CardVerbs.AskCheckIn => await request.AskAsync(
                asker, new ProposalId(Value(data, CardVerbs.Id)), Value(data, CardVerbs.Hash),
                Value(data, CardVerbs.Ticked).Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), cancellationToken),
            CardVerbs.AnswerCheckIn when Enum.TryParse<CheckInReplyKind>(Value(data, CardVerbs.Reply), out var kind) => await answers.RunAsync(
                asker, new ProjectId(Value(data, CardVerbs.Project)), Value(data, CardVerbs.Period), Value(data, CardVerbs.Task), kind,
                DateOnly.TryParseExact(Value(data, CardVerbs.NewDate), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
                Value(data, CardVerbs.Blocker), cancellationToken),
            _ => null,
        };
        // What was ticked or typed on a card stays there to be put right.
        return answer is null ? null : new Clicked(answer, answer is not (Refusal or SignInNeeded));
    }

    private static string Value(IReadOnlyDictionary<string, string> data, string name) => data.GetValueOrDefault(name, "");
}
