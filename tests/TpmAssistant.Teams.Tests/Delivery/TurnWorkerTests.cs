using System.Net;
using System.Text.Json.Nodes;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Delivery;

public sealed class TurnWorkerTests
{
    private static string In(string conversation, string text) =>
        Wire.Message(text, a => a["conversation"]!["id"] = conversation);

    [Fact]
    public async Task Turns_OfOneConversation_RunInOrderOneAtATime()
    {
        await using var host = await BotHost.StartAsync();
        var running = 0;
        host.Played.Handler.Answer = async (turn, _) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return TurnAnswer.Of(OutgoingMessage.OfText(turn.Text));
        };

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(In("a:1", $"{i}")));
        }

        await host.SettleAsync();
        var expected = Enumerable.Range(0, 50).Select(i => $"{i}").ToList();
        Assert.Equal(expected, host.Played.Handler.Turns.Select(t => t.Text));
        Assert.Equal(expected, host.Played.Connector.Calls.Select(c => JsonNode.Parse(c.Body)!["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Turns_OfOtherConversations_DoNotWaitForASlowOne()
    {
        await using var host = await BotHost.StartAsync();
        var slow = new TaskCompletionSource<TurnAnswer>();
        host.Played.Handler.Answer = async (turn, _) => turn.ConversationId == "a:slow" ? await slow.Task : TurnAnswer.Of(OutgoingMessage.OfText("x"));

        await host.StatusAsync(In("a:slow", "wait"));
        for (var i = 0; i < 20; i++)
        {
            await host.StatusAsync(In($"a:{i}", "go"));
        }

        await Patiently.UntilAsync(() => host.Played.Connector.Calls.Count(c => !c.IsTyping) == 20);
        slow.SetResult(TurnAnswer.Nothing);
        await host.SettleAsync();
        Assert.All(host.Played.Delivery.InboxStates, s => Assert.Equal("done", s));
    }

    [Fact]
    public async Task Turn_AlwaysThrowing_IsParkedAfterFiveTriesAndThePersonTold()
    {
        await using var host = await BotHost.StartAsync();
        host.Played.Handler.Answer = (turn, _) => turn.Text == "poison"
            ? throw new InvalidOperationException("always")
            : ValueTask.FromResult(TurnAnswer.Of(OutgoingMessage.OfText($"ok {turn.Text}")));

        await host.StatusAsync(In("a:1", "poison"));
        for (var i = 0; i < 20; i++)
        {
            await host.StatusAsync(In(i % 2 == 0 ? "a:1" : "a:2", $"{i}"));
        }

        await Patiently.UntilAsync(() => host.Played.Delivery.InboxStates.Count(s => s == "done") == 20);
        await Patiently.DriveAsync(host.Played.Clock, ParkedAsync(host));
        await Patiently.UntilAsync(() => host.Played.Connector.Calls.Count(c => !c.IsTyping) == 21);

        Assert.Equal(TurnWorker.Tries, host.Played.Handler.Turns.Count(t => t.Text == "poison"));
        Assert.Equal(1, await ((IInbox)host.Played.Delivery).ParkedCountAsync(default));
        Assert.Contains("Something went wrong", host.Played.Connector.Calls.Last(c => !c.IsTyping).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_ThatRunsTooLong_IsEndedByItsOwnDeadlineTwiceAndThenParked()
    {
        await using var host = await BotHost.StartAsync();
        host.Played.Handler.Answer = async (_, token) =>
        {
            var never = new TaskCompletionSource<TurnAnswer>();
            await using var registration = token.Register(() => never.TrySetCanceled(token));
            return await never.Task;
        };

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Message()));
        await Patiently.UntilAsync(() => !host.Played.Handler.Turns.IsEmpty);
        host.Played.Clock.Advance(TurnWorker.Limit - TimeSpan.FromSeconds(1));
        Assert.Equal(["accepted"], host.Played.Delivery.InboxStates);
        host.Played.Clock.Advance(TimeSpan.FromSeconds(1));
        await Patiently.DriveAsync(host.Played.Clock, TurnsAsync(host, TurnWorker.TriesOverTime));
        host.Played.Clock.Advance(TurnWorker.Limit);
        await ParkedAsync(host);

        Assert.Equal(TurnWorker.TriesOverTime, host.Played.Handler.Turns.Count);
    }

    [Fact]
    public async Task Turn_ThatTakesAMoment_ShowsTypingOnceAndThenAnswers()
    {
        await using var host = await BotHost.StartAsync();
        var finish = new TaskCompletionSource<TurnAnswer>();
        host.Played.Handler.Answer = async (_, _) => await finish.Task;

        await host.StatusAsync(Wire.Message());
        await Patiently.UntilAsync(() => !host.Played.Handler.Turns.IsEmpty);
        host.Played.Clock.Advance(TurnWorker.TypingAfter);
        await Patiently.UntilAsync(() => host.Played.Connector.Calls.Count == 1);
        finish.SetResult(TurnAnswer.Of(OutgoingMessage.OfText("x")));
        await host.SettleAsync();

        Assert.Equal([true, false], host.Played.Connector.Calls.Select(c => c.IsTyping));
    }

    [Fact]
    public async Task Start_WithUnfinishedWork_FinishesIt()
    {
        var parts = new BotHost.Parts();
        await ((IInbox)parts.Delivery).AcceptAsync(
            Wire.Tenant, "a:personal-1", "m-1", System.Text.Encoding.UTF8.GetBytes(Wire.Message("before the crash")), default);
        await ((IInbox)parts.Delivery).AcceptAsync(
            Wire.Tenant, "a:personal-1", "c-1", System.Text.Encoding.UTF8.GetBytes(Wire.Click()), default);
        await ((IInbox)parts.Delivery).AcceptAsync(Wire.Tenant, "a:personal-1", "x-1", "{}"u8.ToArray(), default);
        await ((IOutbox)parts.Delivery).AddAsync(
            [new OutgoingActivity(Wire.Tenant, "a:personal-1", BotHost.ServiceUrl, null, null, """{"type":"message","text":"unsent"}"""u8.ToArray())], default);

        await using var host = await BotHost.StartAsync(parts: parts);
        await host.SettleAsync();

        Assert.Equal(["done", "done", "parked"], parts.Delivery.InboxStates);
        Assert.All(parts.Delivery.OutboxStates, s => Assert.Equal(SendState.Sent, s.State));
        Assert.Equal(["POST", "POST", "PUT"], parts.Connector.Calls.Select(c => c.Method));
        Assert.Contains("unsent", parts.Connector.Calls.First().Body, StringComparison.Ordinal);
        Assert.Contains("before the crash", parts.Connector.Calls.ElementAt(1).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_WithATurnUnderWay_LeavesItForTheNextStart()
    {
        var parts = new BotHost.Parts();
        parts.Handler.Answer = async (_, token) =>
        {
            var never = new TaskCompletionSource<TurnAnswer>();
            await using var registration = token.Register(() => never.TrySetCanceled(token));
            return await never.Task;
        };
        var host = await BotHost.StartAsync(parts: parts);
        await host.StatusAsync(Wire.Message("survivor"));
        await Patiently.UntilAsync(() => !parts.Handler.Turns.IsEmpty);
        host.Get<TurnWorker>().Stop();
        await host.DisposeAsync();
        Assert.Equal(["accepted"], parts.Delivery.InboxStates);

        parts.Handler.Answer = (turn, _) => ValueTask.FromResult(TurnAnswer.Of(OutgoingMessage.OfText(turn.Text)));
        await using var again = await BotHost.StartAsync(parts: parts);
        await again.SettleAsync();

        Assert.Equal(["done"], parts.Delivery.InboxStates);
        Assert.Contains("survivor", Assert.Single(parts.Connector.Calls).Body, StringComparison.Ordinal);
    }

    private static async Task<bool> TurnsAsync(BotHost host, int count)
    {
        await Patiently.UntilAsync(() => host.Played.Handler.Turns.Count == count);
        return true;
    }

    private static async Task<bool> ParkedAsync(BotHost host)
    {
        await Patiently.UntilAsync(() => host.Played.Delivery.InboxStates.Contains("parked"));
        return true;
    }
}
