using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Cards;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns;

/// <summary>Carries out what the buttons of task cards say.</summary>
internal sealed class TaskActions(RedraftTask redraft, UpdateTask update)
{
    /// <summary>Carries out a button; <see langword="null"/> for a verb that is none of these.</summary>
    public async Task<Clicked?> RunAsync(Asker asker, string? verb, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        if (verb != TaskVerbs.Redraft) return null;
        var due = DateOnly.TryParseExact(Value(data, TaskVerbs.Due), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var answer = await redraft.RunAsync(
            asker, new ProposalId(Value(data, CardVerbs.Id) ?? ""), Value(data, TaskVerbs.Title), Value(data, TaskVerbs.Assignee), due, cancellationToken);
        return new Clicked(answer, answer is not (Refusal or SignInNeeded));
    }

    /// <summary>A click that came too late for the task as it was shown brings a fresh card of the same change beside it.</summary>
    public async Task<Clicked> WithFreshAsync(Asker asker, Answer clicked, CancellationToken cancellationToken)
    {
        var isLate = clicked is ProposalClickAnswer
        {
            Result: ClickResult.Executed, Proposal: { Kind: TaskEditEffect.KindName, State: ProposalState.Refused, Outcome.Code: TaskEditEffect.ChangedSince },
        };
        return new Clicked(clicked, true)
        {
            Beside = isLate ? await update.AgainAsync(asker, TaskEditEffect.Read(((ProposalClickAnswer)clicked).Proposal!), cancellationToken) : null,
        };
    }

    private static string? Value(IReadOnlyDictionary<string, string> data, string name) => data.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
