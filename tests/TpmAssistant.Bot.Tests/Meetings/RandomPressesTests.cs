using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>Three people press whatever their cards show, all at once, two thousand times.</summary>
public sealed class RandomPressesTests
{
    private const int Presses = 2000;

    [Fact]
    public async Task Presses_TwoThousandByThreeAtOnce_EndInTheStateThatTheLogSays()
    {
        await using var bot = await RunningBot.StartAsync();
        var channel = await MeetingChannel.OpenAsync(bot);
        var shared = await channel.SayAsync(channel.Mara, "start the meeting");
        var began = Stopwatch.StartNew();

        DemoPerson[] people = [channel.Mara, channel.Jonas, channel.Priya];
        var all = await Task.WhenAll(people.Select((person, i) => PressAsync(channel, person, shared.Card, new Random(20260105 + i), Presses / people.Length + (i == 0 ? Presses % people.Length : 0))));
        var typed = all.SelectMany(a => a.Typed).Order(StringComparer.Ordinal).ToList();

        // A press that took Teams' three seconds was answered "working on it", and is carried out all the same.
        await UntilAsync(async () => (await channel.StateAsync()).Captures.Count >= typed.Count);

        // The bot's own state is what the log says, and the log's words are exactly what was typed: nothing lost, nothing twice.
        var (state, desk) = (await channel.StateAsync(), await channel.DeskAsync());
        Assert.Equal(JsonSerializer.Serialize(state), JsonSerializer.Serialize(desk));
        Assert.Equal(typed, state.Captures.Select(c => c.Text).Order(StringComparer.Ordinal));
        Assert.Equal(Presses, all.Sum(a => a.Count));
        Assert.True(state.Moves > 100, $"only {state.Moves} moves");
        Assert.DoesNotContain(state.Captures, c => c.By?.Id.Value == channel.Jonas.Id && c.Kind == CaptureKind.Risk && c.Owner is not null);

        // What everybody sees in the end is that state, and it came there at Teams' pace.
        var moves = state.Moves.ToString(CultureInfo.InvariantCulture);
        await UntilAsync(() => Task.FromResult(SeenMoves(bot, shared.ActivityId) == moves));
        var took = began.Elapsed;
        Assert.Equal(moves, SeenMoves(bot, shared.ActivityId));
        var updates = bot.Connector.Seen().Count(s => s.ActivityId == shared.ActivityId && s.Method == "PUT");
        Assert.InRange(updates, 1, (int)(took.TotalSeconds / 2) + 3);
    }

    private static async Task<(int Count, List<string> Typed)> PressAsync(MeetingChannel channel, DemoPerson person, JsonElement card, Random random, int presses)
    {
        var typed = new List<string>();
        var view = card;
        for (var i = 0; i < presses; i++)
        {
            // Now and then somebody presses on a card that they have had for a while.
            if (random.Next(4) == 0 && view.TryGetProperty("refresh", out _) && await channel.RefreshAsync(person, view) is { ValueKind: JsonValueKind.Object } fresh) view = fresh;
            var buttons = MeetingChannel.Buttons(view).Where(b => b.Key != "Undo" && (b.Key != "End" || random.Next(20) == 0)).OrderBy(b => b.Key, StringComparer.Ordinal).ToList();
            if (buttons.Count == 0)
            {
                if (await channel.RefreshAsync(person, view) is { ValueKind: JsonValueKind.Object } whole) view = whole;
                continue;
            }

            var (_, action) = buttons[random.Next(buttons.Count)];
            JsonObject? fields = null;
            if (action.GetProperty("data").TryGetProperty("kind", out var kind))
            {
                var words = $"{person.Key} {i}";
                typed.Add(words);
                fields = new JsonObject { [$"text-{kind.GetString()!.ToLowerInvariant()}"] = words };
            }

            var answer = await channel.PressAsync(person, action, fields);
            if (random.Next(3) > 0 && answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("refresh", out _)) view = answer;
        }

        return (presses, typed);
    }

    /// <summary>The moves that the shared card shows, as it was last sent.</summary>
    private static string? SeenMoves(RunningBot bot, string card) => MeetingChannel.Buttons(bot.Connector.Seen().Last(s => s.ActivityId == card).Card)
        .Values.Select(b => b.GetProperty("data")).First(d => d.TryGetProperty("seen", out _)).GetProperty("seen").GetString();

    /// <summary>Looks again until it holds, half a minute at most; what must hold is asserted afterwards.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var began = Stopwatch.StartNew(); began.Elapsed < TimeSpan.FromSeconds(30) && !await holds();) await Task.Delay(50);
    }
}
