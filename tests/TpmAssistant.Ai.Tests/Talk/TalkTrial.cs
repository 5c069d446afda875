using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Ai.Model;
using TpmAssistant.Ai.Talk;
using TpmAssistant.Ai.Tests.Plugins;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Application.Proposals;
using TpmAssistant.ModelServer;
using TpmAssistant.Testing;

namespace TpmAssistant.Ai.Tests.Talk;

/// <summary>A talk with a model that answers as told, over the real wire.</summary>
internal sealed class TalkTrial : IAsyncDisposable
{
    private TalkTrial(ModelHost host, ModelTalk talk, FakeClock clock, InMemoryModelUsage usage) => (Host, Talk, Clock, Usage) = (host, talk, clock, usage);

    public ModelHost Host { get; }

    public ModelTalk Talk { get; }

    public FakeClock Clock { get; }

    public InMemoryModelUsage Usage { get; }

    public static async Task<TalkTrial> StartAsync(Func<ModelRequest, ModelReply> answer, Action<ModelOptions>? configure = null)
    {
        var host = await ModelHost.StartAsync(answer);
        var options = new ModelOptions { Endpoint = host.Endpoint, Name = "recorded", ApiKey = "CANARY_TOKEN" };
        configure?.Invoke(options);
        var clock = new FakeClock();
        var usage = new InMemoryModelUsage();
        var proposals = new InMemoryProposalStore();
        var functions = FunctionCatalog.Create(new LooseServices(clock, new FunctionSummaries(), new InMemoryProjectStore(Some.Project("Atlas") with { Owner = Askers.AdaId })));
        var model = new LoggedChatModel(new RetryingChatModel(ChatModelFactory.Create(options, ChatModelFactory.Handler()), clock), NullLogger<LoggedChatModel>.Instance, clock);
        return new TalkTrial(host, new ModelTalk(model, usage, functions, new ModelDoor(functions, new OwnChangeDesk(new ProposalDesk(proposals, clock), proposals, clock)), new PlainSheet(), options, clock, NullLogger<ModelTalk>.Instance), clock, usage);
    }

    public Task<TalkResult> AskAsync(string words, ITalkProgress? progress = null) =>
        Talk.RunAsync(Askers.Ada(), words, new TalkContext(["Atlas"], new DateOnly(2026, 1, 5), null), CancellationToken.None, progress);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Three facts for help, whatever else is a fact with its type's name.</summary>
    private sealed class PlainSheet : IFactSheet
    {
        public IReadOnlyList<Fact> Of(Answer answer, Asker asker) => answer is HelpAnswer help
            ? [new Fact("Help", "", [new FactPart("", string.Create(CultureInfo.InvariantCulture, $"{help.Functions.Count} things can be asked"))], [], null), new Fact("Help", "", [new FactPart("", "Atlas is red: 3 tasks are late")], [], null), new Fact("Help", "", [new FactPart("", "Ask karl@northgate.example, password: Hunter2-rocks")], [], null)]
            : [new Fact("Answer", "", [new FactPart("", answer.GetType().Name)], [], null)];
    }
}
