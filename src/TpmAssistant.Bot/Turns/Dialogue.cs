using TpmAssistant.Ai;
using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Bot.Turns;

/// <summary>A function that was called, and its answer.</summary>
internal sealed record Step(FunctionCall Call, Answer Answer)
{
    /// <summary>The highest sensitivity label of what the answer was made from.</summary>
    public SensitivityLabel? Label { get; init; }
}

/// <summary>What came of a question.</summary>
/// <param name="Steps">The functions called, in order; empty when none was sure enough.</param>
/// <param name="Confidence">How sure the reading is, 0 to 1.</param>
/// <param name="Instead">What to say when no function was called.</param>
/// <param name="Memory">What to remember for follow-ups; <see langword="null"/> leaves the memory as it is.</param>
internal sealed record Told(IReadOnlyList<Step> Steps, double Confidence, Answer? Instead, ConversationMemory? Memory)
{
    /// <summary>The language model's words about it, as far as they hold.</summary>
    public Narration? Narration { get; init; }

    /// <summary>Why the language model had no part in it, though there is one; or why its words break off.</summary>
    public ModelTrouble? Trouble { get; init; }

    /// <summary>Whether so much of the model's words did not follow from the facts that none of them is shown.</summary>
    public bool WordsDidNotHold { get; init; }

    /// <summary>The function whose result is shown: the last one.</summary>
    public FunctionCall? Call => Steps.Count > 0 ? Steps[^1].Call : null;

    /// <summary>The answers to show, in order.</summary>
    public IEnumerable<Answer> Answers => Instead is null ? Steps.Select(s => s.Answer) : [Instead];
}

/// <summary>Understands a question, calls what it means, and keeps what a follow-up may lean on.</summary>
internal sealed class Dialogue(
    Phrasebook phrasebook, FunctionCatalog functions, ProjectFinder projects, IConversationStore conversations, TimeProvider clock, ModelTalk? model = null)
{
    private const int MostRemembered = 20;
    private const int LongestTitle = 120;

    /// <summary>Answers words.</summary>
    public async Task<Told> AskAsync(Asker asker, string text, CancellationToken cancellationToken, ITalkProgress? progress = null)
    {
        ModelTrouble? trouble = null;
        var declined = false;
        if (PlainVersion.Is(text) && await conversations.RecallAsync(asker, cancellationToken) is { } last && functions.Reads(last.LastCall))
            return await CallAsync(asker, last.LastCall, cancellationToken);
        if (!Phrasebook.TryUnderstandWithoutWorld(text, out var understood))
        {
            if (model is not null)
            {
                var talk = await model.RunAsync(asker, text, await TalkContextAsync(asker, cancellationToken), cancellationToken, progress);
                if (talk.Steps.Count > 0) return ToldBy(asker, talk);
                (trouble, declined) = (talk.Trouble, talk.Declined);
            }

            var world = await WorldAsync(asker, cancellationToken);
            understood = phrasebook.Understand(text, world, await conversations.RecallAsync(asker, cancellationToken));
        }

        if (understood.Limit is { } limit)
            return new Told([], 1, limit with { Instead = await SayableAsync(asker, text, limit.Instead, cancellationToken) }, null) { Trouble = trouble };
        if (!understood.IsSure)
        {
            var readings = await SayableAsync(asker, text, understood.Readings, cancellationToken);
            // Where a model found nothing either, a mere guess is no reading.
            Answer unsure = declined && (readings.Count == 0 || understood.Confidence <= Phrasebook.Plausible) ? new DontKnow(Limit.Elsewhere, []) : new DidYouMean(text, readings) { IsSeveral = understood.IsSeveral };
            return new Told([], understood.Confidence, unsure, null) { Trouble = trouble };
        }

        if (declined) trouble ??= ModelTrouble.Silent;
        var steps = new List<Step>(understood.Calls.Count);
        foreach (var call in understood.Calls) steps.Add(await StepAsync(asker, call, cancellationToken));
        return new Told(steps, understood.Confidence, null, MemoryOf(asker, steps[^1])) { Trouble = trouble };
    }

    private static Told ToldBy(Asker asker, TalkResult talk)
    {
        List<Step> steps = [.. talk.Steps.Select(s => new Step(s.Call, WhichOne.Of(s.Call, s.Answer)) { Label = s.Label })];
        return new Told(steps, 1, null, MemoryOf(asker, steps[^1])) { Narration = talk.Narration, Trouble = talk.Trouble, WordsDidNotHold = talk.WordsDidNotHold };
    }

    /// <summary>The model hears only of projects that may be named where it is asked.</summary>
    private async ValueTask<TalkContext> TalkContextAsync(Asker asker, CancellationToken cancellationToken)
    {
        var sayable = asker.Conversation.IsShared ? await projects.SayableAsync(asker, cancellationToken) : await projects.OfAsync(asker, cancellationToken);
        return new TalkContext(
            [.. sayable.Select(p => p.Name)], asker.Today(clock), (await conversations.RecallAsync(asker, cancellationToken))?.LastCall);
    }

    /// <summary>Calls a function that a button names.</summary>
    public async Task<Told> CallAsync(Asker asker, FunctionCall call, CancellationToken cancellationToken)
    {
        var step = await StepAsync(asker, call, cancellationToken);
        return new Told([step], 1, null, MemoryOf(asker, step));
    }

    private async Task<Step> StepAsync(Asker asker, FunctionCall call, CancellationToken cancellationToken)
    {
        using var trail = LabelTrail.Begin();
        var answer = await functions.InvokeAsync(call, asker, cancellationToken);
        return new Step(call, WhichOne.Of(call, answer)) { Label = trail.Highest };
    }

    private async ValueTask<World> WorldAsync(Asker asker, CancellationToken cancellationToken)
    {
        var known = await projects.OfAsync(asker, cancellationToken);
        return new World(
            [.. known.Select(p => new KnownProject(p.Name, [p.Id.Value, .. p.Aliases]))],
            [.. known.SelectMany(p => p.Members).Select(m => m.Person.Name).Distinct(StringComparer.Ordinal)],
            known.FirstOrDefault(p => p.Conversations.Any(c => c.IsDefault && c.ConversationId == asker.Conversation.Id))?.Name,
            asker.Today(clock),
            asker.Locale);
    }

    /// <summary>Where others read along, a reading may name a project only if the words or the last turn did, or the conversation is its own.</summary>
    private async ValueTask<IReadOnlyList<Reading>> SayableAsync(
        Asker asker, string text, IReadOnlyList<Reading> readings, CancellationToken cancellationToken)
    {
        if (!asker.Conversation.IsShared) return readings;
        var sayable = (await projects.SayableAsync(asker, cancellationToken)).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (ProjectOf((await conversations.RecallAsync(asker, cancellationToken))?.LastCall) is { } last) sayable.Add(last);
        return
        [
            .. readings.Where(r => ProjectOf(r.Call) is not { } name
                || sayable.Contains(name) || text.Contains(name, StringComparison.OrdinalIgnoreCase)),
        ];

        static string? ProjectOf(FunctionCall? call) => call?.Arguments.GetValueOrDefault("project");
    }

    /// <summary>Help and refusals leave the last topic standing, and so does a task out of the last list: others of it may follow.</summary>
    private static ConversationMemory? MemoryOf(Asker asker, Step step) => step.Answer is HelpAnswer or Refusal or SignInNeeded or Failure or DidYouMean or TaskEditAnswer or TaskShownAnswer or TaskCreationAnswer or OwnChangeAnswer
        ? null
        : new ConversationMemory(asker.Tenant, asker.Conversation.Id, asker.Person, step.Call, ShownBy(step.Answer));

    private static IReadOnlyList<ShownItem> ShownBy(Answer answer) =>
        answer switch
        {
            TaskListAnswer list => [.. list.Tasks.Take(MostRemembered).Select(t => Shown(t.Task.Ref, t.Task.Title))],
            MyDayAnswer day => [.. day.Overdue.Concat(day.Today).Concat(day.ThisWeek).Take(MostRemembered).Select(t => Shown(t.Task.Ref, t.Task.Title))],
            RegisterAnswer register => [.. register.Entries.Take(MostRemembered).Select(e => Shown(new ItemRef(Phrasebook.RegisterItems, e.Key.ToString()), e.Title ?? ""))],
            _ => [],
        };

    private static ShownItem Shown(ItemRef item, string title) => new(item, title.Cut(LongestTitle));
}
