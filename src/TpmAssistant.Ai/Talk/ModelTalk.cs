using System.Security.Cryptography;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using TpmAssistant.Ai.Grounding;
using TpmAssistant.Ai.Model;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Sensitivity;

namespace TpmAssistant.Ai.Talk;

/// <summary>
/// Puts a question to the model: it calls functions, gets their facts as marked data, and words them; its words are then checked against the facts.
/// It ends by itself: after so many calls, so many tokens and so much time.
/// </summary>
public sealed class ModelTalk
{
    private const string NoMoreCalls = "No more functions can be called for this question. Answer now with the facts there are.";
    private const string AskedBefore = "That was called already; its facts stand above.";
    private const string OneEffect = "Only one proposal can be made for a question.";
    internal const int LongestAnswer = 8_000;
    private const int MarkBytes = 16;

    private readonly IChatClient _model;
    private readonly IModelUsage _usage;
    private readonly FunctionCatalog _functions;
    private readonly ModelDoor _door;
    private readonly IFactSheet _sheet;
    private readonly ModelOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ModelTalk> _logger;
    private readonly HouseVoice _style;

    internal ModelTalk(
        IChatClient model, IModelUsage usage, FunctionCatalog functions, ModelDoor door, IFactSheet sheet, ModelOptions options, TimeProvider clock, ILogger<ModelTalk> logger,
        HouseVoice? style = null) =>
        (_model, _usage, _functions, _door, _sheet, _options, _clock, _logger, _style) = (model, usage, functions, door, sheet, options, clock, logger, style ?? HouseVoice.Standard);

    /// <summary>What the endpoint is called, for the status page.</summary>
    public string Name => $"{_options.Name} at {_options.Endpoint!.Host}";

    /// <summary>Asks the model. Never throws for what a model or its endpoint does.</summary>
    public async Task<TalkResult> RunAsync(Asker asker, string words, TalkContext context, CancellationToken cancellationToken, ITalkProgress? progress = null)
    {
        using var deadline = new CancellationTokenSource(_options.Deadline, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var session = new Session(words, context, progress);
        progress?.Asked();
        ModelTrouble? trouble;
        try
        {
            trouble = await TalkAsync(asker, session, context, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            trouble = ModelTrouble.Slow;
        }

        // A model that calls nothing was told to: no function fits. One that tried and never got a call right is of no use.
        var brokeOff = trouble is not null;
        var declined = trouble is null && session.Calls == 0 && session.Words is not null;
        if (trouble is null && !declined && (session.Steps.Count == 0 || IsWordless(session))) trouble = ModelTrouble.Nonsense;
        if (trouble is { } found) Log.ModelOfNoHelp(_logger, found);

        var narration = session.Words is { } said ? Grounder.Check(said, session.Facts, context.Today, _style) : null;
        if (narration is not null) Log.Grounded(_logger, narration.Sentences.Count, narration.Dropped);
        // What was shown before it broke off holds, and stays.
        var shown = narration is { IsWorthShowing: true } ? narration : brokeOff ? session.Spoken?.PassedOn : null;
        if (shown is not null) progress?.Checked(shown);
        return new TalkResult(session.Steps, shown, trouble) { WordsDidNotHold = narration is { Dropped: > 0 } && shown is null && !declined, Declined = declined };
    }

    /// <summary>Whether it read something and then had nothing to say of it, or no end. A proposal speaks for itself.</summary>
    private bool IsWordless(Session session) => string.IsNullOrWhiteSpace(session.Words) && session.Steps.All(s => _functions.Reads(s.Call));

    private async Task<ModelTrouble?> TalkAsync(Asker asker, Session session, TalkContext context, CancellationToken deadline)
    {
        var mark = $"<<{RandomNumberGenerator.GetHexString(MarkBytes * 2, lowercase: true)}>>";
        List<ChatMessage> messages = [new(ChatRole.System, Prompt.For(asker, context, mark, _style)), new(ChatRole.User, session.Asked)];
        using var model = new CleaningChatModel(new RedactingChatModel(new BudgetedChatModel(_model, _usage, asker, DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime), _options)));

        // A round of calls that cannot be made counts as well, so that a model that never learns ends too.
        for (var round = 0; ; round++)
        {
            var mayCall = session.Calls < _options.CallsPerTurn && round < _options.CallsPerTurn;
            var (response, trouble) = await AskAsync(model, messages, mayCall, session, context.Today, deadline);
            if (response is null) return trouble;
            var asked = response.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>().ToList();
            if (asked.Count == 0 || !mayCall)
            {
                session.Words = response.Text.Length <= LongestAnswer ? response.Text : null;
                return null;
            }

            messages.AddRange(response.Messages);
            var results = new List<AIContent>();
            foreach (var call in asked) results.Add(new FunctionResultContent(call.CallId, await CallAsync(asker, call, session, mark, deadline)));
            messages.Add(new ChatMessage(ChatRole.Tool, results));
        }
    }

    private async Task<(ChatResponse? Response, ModelTrouble? Trouble)> AskAsync(
        CleaningChatModel model, List<ChatMessage> messages, bool mayCall, Session session, DateOnly today, CancellationToken deadline)
    {
        using var silence = new CancellationTokenSource(_options.Silence, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, deadline);
        try
        {
            return (await model.GetResponseAsync(messages, Options(mayCall, session, today, () => silence.CancelAfter(_options.Silence)), either.Token), null);
        }
        catch (ModelException gaveUp)
        {
            return (null, gaveUp.Trouble);
        }
        catch (OperationCanceledException) when (!deadline.IsCancellationRequested)
        {
            return (null, ModelTrouble.Slow);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // Whatever the client makes of an answer that is not what the protocol says; logged by its layer.
            return (null, ModelTrouble.Nonsense);
        }
    }

    /// <summary>Words are heard while they are said where somebody can be shown them, once there are facts that they can rest on.</summary>
    private ChatOptions Options(bool mayCall, Session session, DateOnly today, Action alive)
    {
        var options = new ChatOptions();
        if (session is { Progress: { } progress, Steps.Count: > 0 })
        {
            var spoken = session.Spoken = new SpokenSentences(session.Facts, today, _style, progress);
            options = new HeardChatOptions
            {
                Heard = words =>
                {
                    alive();
                    spoken.Hear(words);
                },
            };
        }

        options.Temperature = 0;
        options.MaxOutputTokens = _options.TokensPerAnswer;
        options.Tools = mayCall ? [.. _functions.Functions] : null;
        return options;
    }

    private async Task<string> CallAsync(Asker asker, FunctionCallContent asked, Session session, string mark, CancellationToken cancellationToken)
    {
        if (session.Calls >= _options.CallsPerTurn) return NoMoreCalls;
        session.Calls++;
        if (!ModelCall.TryRead(asked, _functions.Functions, out var call, out var wrong)) return wrong;
        if (session.Knows(call)) return AskedBefore;
        if (!_functions.Reads(call))
        {
            if (session.Steps.Any(s => !_functions.Reads(s.Call))) return OneEffect;
            if (OwnWords.StrangerIn(call, session.Asked) is { } stranger) return $"The person did not name {stranger}. Name only people and addresses that their words name.";
        }

        session.Progress?.Calling(call.Name, session.KnownProject(call));
        using var trail = LabelTrail.Begin();
        var answer = await _door.InvokeAsync(call, asker, cancellationToken);
        session.Steps.Add(new TalkStep(call, answer) { Label = trail.Highest });
        return session.Facts.Add([.. _sheet.Of(answer, asker).Select(fact => fact with { Label = trail.Highest })], mark);
    }

    private sealed class Session(string asked, TalkContext context, ITalkProgress? progress)
    {
        public string Asked { get; } = asked;

        public ITalkProgress? Progress { get; } = progress;

        public List<TalkStep> Steps { get; } = [];

        public FactBook Facts { get; } = new();

        public int Calls { get; set; }

        public string? Words { get; set; }

        /// <summary>What was heard of the answer that is being said.</summary>
        public SpokenSentences? Spoken { get; set; }

        /// <summary>A project as it is known, never as a model spells it.</summary>
        public string? KnownProject(FunctionCall call) => call.Arguments.TryGetValue("project", out var named)
            ? context.Projects.FirstOrDefault(p => p.Equals(named, StringComparison.OrdinalIgnoreCase)) : null;

        public bool Knows(FunctionCall call) => Steps.Exists(s => s.Call.Name == call.Name && s.Call.Arguments.Count == call.Arguments.Count
            && s.Call.Arguments.All(a => call.Arguments.TryGetValue(a.Key, out var value) && value == a.Value));
    }
}
