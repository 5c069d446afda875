using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Domain.Nudges;

/// <summary>What one look comes to.</summary>
/// <param name="Log">What was told, this round included.</param>
/// <param name="Fresh">What is told now for the first time, or again because it went further.</param>
/// <param name="HeldBack">How many more there are beyond the day's cap.</param>
/// <param name="Cards">The days whose cards now read differently, the latest first; today's first of all when <paramref name="Fresh"/> holds anything.</param>
public sealed record NudgeRound(NudgeLog Log, IReadOnlyList<Nudge> Fresh, int HeldBack, IReadOnlyList<DateOnly> Cards)
{
    /// <summary>Days within which a matter that was settled and came back changes its card and is not told again.</summary>
    public const int RestDays = 7;

    /// <summary>Days for which a card is kept true.</summary>
    public const int CardDays = 7;

    /// <summary>How much a matter gains a day that it waits for room, so that what weighs little is not held back for ever.</summary>
    public const double Patience = 10;

    private const int MemoryDays = 30;

    /// <summary>Decides what of all that stands is told today. The same look twice tells nothing the second time.</summary>
    /// <param name="log">What was told before.</param>
    /// <param name="reading">What stands now.</param>
    /// <param name="settings">The person's wishes.</param>
    /// <param name="today">The day it is for the person.</param>
    public static NudgeRound Decide(NudgeLog log, NudgeReading reading, NudgeSettings settings, DateOnly today)
    {
        var standing = reading.Standing.Where(n => !settings.Mutes(n))
            .GroupBy(n => n.Matter, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(n => n.Level).ThenByDescending(n => n.Weight).ThenByDescending(n => n.IsNew).ThenBy(n => n.About.Item.ToString(), StringComparer.Ordinal).First())
            .ToDictionary(n => n.Matter, StringComparer.Ordinal);
        var known = log.Told.ToDictionary(t => t.Nudge.Matter, StringComparer.Ordinal);
        var held = log.Held.ToDictionary(h => h.Matter, StringComparer.Ordinal);
        double Urgency(Nudge nudge) => nudge.Weight + (held.TryGetValue(nudge.Matter, out var waits) ? Patience * (today.DayNumber - waits.Since.DayNumber) : 0);
        var wanted = standing.Values.Where(n => IsWanted(n, known.GetValueOrDefault(n.Matter), held.ContainsKey(n.Matter), today))
            .OrderByDescending(Urgency).ThenBy(n => n.Matter, StringComparer.Ordinal).ToList();
        var room = Math.Max(0, settings.Cap - log.Told.Count(t => t.On == today));
        List<Nudge> fresh = [.. wanted.Take(room)];
        var moving = fresh.Select(n => n.Matter).ToHashSet(StringComparer.Ordinal);

        var changed = new SortedSet<DateOnly>();
        var told = new List<ToldNudge>();
        foreach (var was in log.Told)
        {
            if (moving.Contains(was.Nudge.Matter))
            {
                changed.Add(was.On);
                continue;
            }

            var now = Refresh(was, standing.GetValueOrDefault(was.Nudge.Matter), reading, settings, today);
            if (now.SettledOn != was.SettledOn || !now.Nudge.SaysTheSame(was.Nudge)) changed.Add(was.On);
            if (!IsForgotten(now, settings, today)) told.Add(now);
        }

        if (fresh.Count > 0) changed.Add(today);
        told.AddRange(fresh.Select(n => new ToldNudge(n, today, n.Level)));
        return new(
            new NudgeLog { Told = told, Held = Waiting(log, reading, wanted, moving, settings, today), LookedOn = today }, fresh, wanted.Count - fresh.Count,
            [.. changed.Where(d => d > today.Shift(-CardDays)).Reverse()]);
    }

    private static bool IsWanted(Nudge nudge, ToldNudge? told, bool isHeld, DateOnly today) => told switch
    {
        null => nudge.IsNew || isHeld,
        _ when nudge.Level > told.Level => true,
        { SettledOn: { } settled } => settled <= today.Shift(-RestDays) && (nudge.IsNew || isHeld),
        _ => false,
    };

    /// <summary>What had no room now, and what had none before and could not be looked at now.</summary>
    private static IReadOnlyList<HeldNudge> Waiting(
        NudgeLog log, NudgeReading reading, IEnumerable<Nudge> wanted, HashSet<string> told, NudgeSettings settings, DateOnly today)
    {
        var before = log.Held.ToDictionary(h => h.Matter, StringComparer.Ordinal);
        var waiting = wanted.Where(n => !told.Contains(n.Matter)).Select(n => before.GetValueOrDefault(n.Matter) ?? new HeldNudge(n.Matter, n.Scope, today)).ToList();
        var known = waiting.Select(h => h.Matter).Concat(told).ToHashSet(StringComparer.Ordinal);
        return [.. waiting, .. log.Held.Where(h => !known.Contains(h.Matter) && !reading.Looked.Contains(h.Scope) && !settings.MutesScope(h.Scope))];
    }

    private static ToldNudge Refresh(ToldNudge was, Nudge? now, NudgeReading reading, NudgeSettings settings, DateOnly today)
    {
        if (now is not null) return was with { Nudge = now, SettledOn = null };
        if (settings.Mutes(was.Nudge) || was.SettledOn is not null || !reading.Looked.Contains(was.Nudge.Scope)) return was;
        return was with { SettledOn = today };
    }

    /// <summary>What still stands is remembered, or it would be told as news again; what is settled or muted, for a month.</summary>
    private static bool IsForgotten(ToldNudge told, NudgeSettings settings, DateOnly today) =>
        (told.SettledOn is not null || settings.Mutes(told.Nudge)) && (told.SettledOn ?? told.On) < today.Shift(-MemoryDays);
}
