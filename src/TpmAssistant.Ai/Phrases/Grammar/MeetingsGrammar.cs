using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How meetings are asked for.</summary>
internal static class MeetingsGrammar
{
    public static Intent List { get; } = new(FunctionNames.ListMeetings)
    {
        Takes = Takes.Day,
        Cues =
        [
            new("meeting"), new("appointment"), new("calendar"), new("diary"), new("agenda", 0.8), new("calls|call", 0.75),
            new("schedule", 0.75), new("my|todays schedule", 0.9),
            new("am i free|busy|available|booked", 0.85), new("double booked|booking|bookings"), new("clash|clashes|clashing|conflict|conflicts|overlap|overlaps|overlapping", 0.75), new("back to back", 0.8), new("my {date}", 0.75), new("my {date} look|looks", 0.95), new("does {date} look", 0.85), new("how does|is {date}", 0.7), new("one on ones", 0.8), new("anything|something on {date}", 0.85), new("free|busy on {date}", 0.8), new("am i free|busy|booked * {date}", 0.9), new("have i got on", 0.75), new("do i have on", 0.8), new("doublebooked", 0.9), new("do i have * clash|clashes|conflict|conflicts", 0.85), new("my clashes|conflicts", 0.85), new("do i have time", 0.7), new("free|busy time|slot", 0.6),
            new("events", 0.7), new("standup|standups", 0.6),
            new("next meeting"), new("what have i got on", 0.7), new("booked in", 0.6), new("do i have anything|something", 0.7),
            new("have i|i got anything|something", 0.7), new("am i|i am|m meeting", 0.85), new("meet", 0.6),
        ],
        Beside = ["list", "first", "last", "second", "next", "upcoming", "overview", "on", "day", "today", "todays"],
        Say = call => $"My meetings{call.Told("on", "day")}",
    };
}
