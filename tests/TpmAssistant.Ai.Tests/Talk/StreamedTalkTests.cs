using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.ModelServer;
using ModelCall = TpmAssistant.ModelServer.ModelCall;

namespace TpmAssistant.Ai.Tests.Talk;

/// <summary>Sentences are passed on while the model still speaks, each once it was checked.</summary>
public sealed class StreamedTalkTests
{
    private static readonly ModelCall Help = new(FunctionNames.Help, """{ }""");

    [Fact]
    public async Task RunAsync_ModelStillSpeaks_WhatHoldsIsPassedOnAlready()
    {
        var rest = new TaskCompletionSource();
        var listener = new Listener();
        const string First = "Atlas is red [{fact: red}]. ";
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0
            ? ModelReply.Call(Help)
            : ModelReply.Say(First + "Three tasks are late [{fact: red}].") with { BeforePiece = piece => piece < 3 ? Task.CompletedTask : rest.Task });

        var asking = trial.AskAsync("what can you do for me", listener);
        Assert.Equal("Atlas is red.", await listener.NextAsync());
        Assert.False(asking.IsCompleted);
        rest.SetResult();
        var result = await asking;

        Assert.Equal(["Atlas is red.", "Atlas is red. Three tasks are late."], listener.All);
        Assert.Equal(["Atlas is red.", "Three tasks are late."], result.Narration!.Sentences.Select(s => s.Text));
        Assert.Equal([false, true], trial.Host.Requests.Select(r => r.Streams));
    }

    [Fact]
    public async Task RunAsync_SentenceThatDoesNotHold_IsNeverPassedOn()
    {
        var listener = new Listener();
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0
            ? ModelReply.Call(Help)
            : ModelReply.Say("Atlas is red [{fact: red}]. Three tasks are late [{fact: red}]. Atlas is green [{fact: red}]. Send it to evil@evil.example [{fact: red}]. Atlas is red [{fact: red}]. Three tasks are late [{fact: red}]. "));

        await trial.AskAsync("what can you do for me", listener);

        Assert.NotEmpty(listener.All);
        Assert.All(listener.All, said => Assert.DoesNotContain("green", said, StringComparison.Ordinal));
        Assert.All(listener.All, said => Assert.DoesNotContain("evil", said, StringComparison.Ordinal));
        Assert.All(listener.All.Zip(listener.All.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Atlas is green [{fact: red}]. Atlas is red [{fact: red}]. ")]
    [InlineData("Nobody is late [{fact: red}]. All is well [{fact: red}]. Atlas is green [{fact: red}]. ")]
    public async Task RunAsync_MoreThanAThirdFails_NothingIsPassedOn(string said)
    {
        var listener = new Listener();
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(Help) : ModelReply.Say(said));

        var result = await trial.AskAsync("what can you do for me", listener);

        Assert.Empty(listener.All);
        Assert.Null(result.Narration);
    }

    [Fact]
    public async Task RunAsync_CallsWithArgumentsInPieces_AreUnderstoodWhileStreamed()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round switch
        {
            0 => ModelReply.Call(Help),
            1 => ModelReply.Call(new ModelCall(FunctionNames.RecordLesson, """{"text":"ask in writing"}"""), new ModelCall("no such function", """{"x":1}""")),
            _ => ModelReply.Say("Atlas is red [{fact: red}]."),
        });

        var result = await trial.AskAsync("what can you do for me", new Listener());

        Assert.Equal([FunctionNames.Help, FunctionNames.RecordLesson], result.Steps.Select(s => s.Call.Name));
        Assert.Equal("ask in writing", Assert.IsType<OwnChangeAnswer>(result.Steps[^1].Answer).Call.Arguments["text"]);
        Assert.Contains("There is no function of that name", trial.Host.Requests.Last().Results.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json at all")]
    [InlineData("data: {\"choices\": 7}\n\n")]
    [InlineData("data: [DONE]\n\n")]
    public async Task RunAsync_StreamThatIsNone_PassesNothingOnAndEnds(string raw)
    {
        var listener = new Listener();
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(Help) : new ModelReply { Raw = raw });

        var result = await trial.AskAsync("what can you do for me", listener);

        Assert.Empty(listener.All);
        Assert.Null(result.Narration);
        Assert.Single(result.Steps);
    }

    [Fact]
    public async Task RunAsync_EndlessStream_IsNotReadToItsEndAndNotShown()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0
            ? ModelReply.Call(Help) : ModelReply.Say(string.Concat(Enumerable.Repeat("Atlas is red [{fact: red}]. ", 10_000))));

        var result = await trial.AskAsync("what can you do for me", new Listener());

        Assert.Null(result.Narration);
    }

    [Fact]
    public async Task RunAsync_StreamStopsHalfway_IsSlowAndKeepsWhatWasSaid()
    {
        var never = new TaskCompletionSource();
        var listener = new Listener();
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0
            ? ModelReply.Call(Help)
            : ModelReply.Say("Atlas is red [{fact: red}]. Three tasks are late [{fact: red}].") with { BeforePiece = piece => piece < 3 ? Task.CompletedTask : never.Task });

        var asking = trial.AskAsync("what can you do for me", listener);
        await listener.NextAsync();
        trial.Clock.Advance(TimeSpan.FromSeconds(12));
        var result = await asking;
        never.SetResult();

        Assert.Equal(ModelTrouble.Slow, result.Trouble);
        Assert.Equal(["Atlas is red."], result.Narration!.Sentences.Select(s => s.Text));
    }

    private sealed class Listener : ITalkProgress
    {
        private readonly System.Threading.Channels.Channel<string> _heard = System.Threading.Channels.Channel.CreateUnbounded<string>();
        private readonly List<string> _all = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_all) return [.. _all];
            }
        }

        public void Asked()
        {
            // Not what is listened for.
        }

        public void Calling(string function, string? project)
        {
            // Not what is listened for.
        }

        public void Checked(Narration narration)
        {
            var said = string.Join(' ', narration.Sentences.Select(s => s.Text));
            lock (_all)
            {
                if (_all is [.., var last] && last == said) return;
                _all.Add(said);
            }

            _heard.Writer.TryWrite(said);
        }

        public async Task<string> NextAsync() => await _heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
    }
}
