using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>
/// Three people press whatever their cards show, all at once, two thousand times. Only the first of them moves the clock, a little each press, so that what the bot
/// may send is known beforehand however fast or slow the machine is.
/// </summary>
public sealed class RandomPressesTests
{
    private const int Presses = 2000;
    private const int Seed = 20260105;

    /// <summary>So short that nobody's press runs out of its time, however slowly it is answered: at most one of the first person's presses goes before it.</summary>
    private static readonly TimeSpan BetweenPresses = TimeSpan.FromSeconds(0.5);

    [Fact]
    public async Task Presses_TwoThousandByThreeAtOnce_EndInTheStateThatTheLogSays()
    {
        await using var channel = await MeetingChannel.OpenAsync();
        var shared = await channel.SayAsync(channel.Mara, "start the meeting");
        var began = channel.Clock.GetUtcNow();

        DemoPerson[] people = [channel.Mara, channel.Jonas, channel.Priya];
        var all = await Task.WhenAll(people.Select((person, i) => PressAsync(channel, person, shared.Card, new Random(Seed + i), (Presses / people.Length) + (i == 0 ? Presses % people.Length : 0))));
        var typed = all.SelectMany(words => words).Order(StringComparer.Ordinal).ToList();

        // The bot's own state is what the log says, and the log's words are exactly what was typed: nothing lost, nothing twice.
        var (state, desk) = (await channel.StateAsync(), await channel.DeskAsync());
        Assert.Equal(JsonSerializer.Serialize(state), JsonSerializer.Serialize(desk));
        Assert.Equal(typed, state.Captures.Select(c => c.Text).Order(StringComparer.Ordinal));
        Assert.True(state.Moves > 100, $"seed {Seed}: only {state.Moves} moves");
        Assert.DoesNotContain(state.Facilitators, f => f.Id.Value == channel.Mara.Id);

        // What everybody sees in the end is that state, and it came there at Teams' pace.
        var moves = state.Moves.ToString(CultureInfo.InvariantCulture);
        if (SeenMoves(channel, shared) != moves) await channel.Bot.Connector.NextAsync(sent => sent.ActivityId == shared.ActivityId && Moves(sent) == moves);
        Assert.Equal(moves, SeenMoves(channel, shared));
        var updates = channel.Bot.Connector.Seen().Count(s => s.ActivityId == shared.ActivityId && s.Method == "PUT");
        Assert.InRange(updates, 2, (int)((channel.Clock.GetUtcNow() - began).TotalSeconds / 2) + 2);
    }

    private static async Task<List<string>> PressAsync(MeetingChannel channel, DemoPerson person, JsonElement card, Random random, int presses)
    {
        var typed = new List<string>();
        var view = card;
        for (var i = 0; i < presses; i++)
        {
            if (person.Key == "mara") channel.Clock.Advance(BetweenPresses);
            // Now and then somebody presses on a card that they have had for a while.
            if (random.Next(4) == 0 && await channel.RefreshAsync(person, view) is { ValueKind: JsonValueKind.Object } fresh) view = fresh;
            var buttons = MeetingChannel.Buttons(view).Where(b => b.Key is not ("Undo" or "Draft the minutes" or "Let somebody facilitate") && (b.Key != "End" || random.Next(20) == 0))
                .OrderBy(b => b.Key, StringComparer.Ordinal).ToList();
            if (buttons.Count == 0)
            {
                if (await channel.RefreshAsync(person, view) is { ValueKind: JsonValueKind.Object } whole) view = whole;
                continue;
            }

            var (_, action) = buttons[random.Next(buttons.Count)];
            if (MeetingChannel.IsDialog(action))
            {
                var form = await channel.OpenAsync(person, action);
                // The meeting may be over, for good: then the window says so.
                if (form.ValueKind != JsonValueKind.Object) continue;
                var words = $"{person.Key} {i}";
                // A risk is looked at and left: somebody else may have changed it in between.
                if (!MeetingChannel.Buttons(form).Values.Single().GetProperty("data").TryGetProperty("kind", out var kind)) continue;
                Assert.Null(await channel.SendAsync(person, form, new JsonObject { [$"text-{kind.GetString()!.ToLowerInvariant()}"] = words }));
                typed.Add(words);
                continue;
            }

            var answer = await channel.PressAsync(person, action);
            if (random.Next(3) > 0 && answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("refresh", out _)) view = answer;
        }

        return typed;
    }

    /// <summary>The moves that the shared card shows, as it was last sent.</summary>
    private static string? SeenMoves(MeetingChannel channel, SentActivity shared) => Moves(channel.Bot.Connector.Seen().Last(s => s.ActivityId == shared.ActivityId));

    private static string? Moves(SentActivity sent) => MeetingChannel.Buttons(sent.Card).Values.Select(b => b.GetProperty("data"))
        .FirstOrDefault(d => d.TryGetProperty("seen", out _)) is { ValueKind: JsonValueKind.Object } data ? data.GetProperty("seen").GetString() : null;
}
