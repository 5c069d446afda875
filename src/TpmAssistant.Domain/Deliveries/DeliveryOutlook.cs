using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Deliveries;

/// <summary>How a delivery stands.</summary>
public enum DeliveryStanding
{
    /// <summary>It comes too late for what waits for it, its day has passed, or it should have been ordered or cancelled by now.</summary>
    Late,

    /// <summary>Something is to be done within <see cref="DeliveryOutlook.SoonDays"/> working days.</summary>
    Soon,

    /// <summary>Too little is known to tell.</summary>
    Unknown,

    /// <summary>All is well.</summary>
    Fine,

    /// <summary>It came, or was renewed or cancelled.</summary>
    Settled,
}

/// <summary>What the expected day rests on.</summary>
public enum ExpectedFrom
{
    /// <summary>Nothing is known.</summary>
    Nothing,

    /// <summary>The day promised.</summary>
    Promise,

    /// <summary>The order and its lead time.</summary>
    Order,

    /// <summary>The lead time, were it ordered today.</summary>
    OrderToday,

    /// <summary>The day it was to come has passed: today is the earliest left.</summary>
    Today,
}

/// <summary>The days of a delivery, a contract or a licence, as they follow from what was entered and from the plan.</summary>
/// <remarks>
/// Lead times in working days count the project's calendar, because the vendor's is not known. What arrives on a day off is received on the next working
/// day. Of promise and lead time the promise counts: it is the vendor's last word.
/// </remarks>
public sealed record DeliveryOutlook
{
    /// <summary>Working days before a day that count as soon.</summary>
    public const int SoonDays = 5;

    /// <summary>The same for the last day of notice: people need time to decide.</summary>
    public const int NoticeDays = 20;

    /// <summary>The entry.</summary>
    public required DeliveryEntry Delivery { get; init; }

    /// <summary>The day it is needed; <see langword="null"/> where nothing waits for it.</summary>
    public DateOnly? NeededBy { get; init; }

    /// <summary>The day it is expected; <see langword="null"/> where nothing is known, and for contracts and licences.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>What <see cref="Expected"/> rests on.</summary>
    public ExpectedFrom From { get; init; }

    /// <summary>The last working day on which an order still arrives in time; only while it is not ordered.</summary>
    public DateOnly? LatestOrder { get; init; }

    /// <summary>The last working day for notice; only for contracts and licences.</summary>
    public DateOnly? CancelBy { get; init; }

    /// <summary>Working days from <see cref="Expected"/> to <see cref="NeededBy"/>; negative when it comes too late.</summary>
    public int? Float { get; init; }

    /// <summary>Working days since it was to come; 0 while that day has not passed.</summary>
    public int DaysOverdue { get; init; }

    /// <summary>How it stands.</summary>
    public DeliveryStanding Standing { get; init; }

    /// <summary>The day by which the next thing must happen: order, arrival, or notice.</summary>
    public DateOnly? Next => Delivery.Kind != DeliveryKind.Delivery ? CancelBy ?? Delivery.EndsOn : LatestOrder ?? Expected ?? NeededBy;

    /// <summary>All of a project, those that need a look first, then by day.</summary>
    public static IReadOnlyList<DeliveryOutlook> All(Snapshot now) =>
    [
        .. (now.Deliveries ?? []).Select(d => Of(d, now)).OrderBy(o => o.Standing).ThenBy(o => o.Next ?? DateOnly.MaxValue).ThenBy(o => o.Delivery.Number),
    ];

    /// <summary>One of a project.</summary>
    public static DeliveryOutlook Of(DeliveryEntry delivery, Snapshot now)
    {
        var calendar = now.Project.Calendar;
        var today = now.StatusDate;
        return delivery.Kind == DeliveryKind.Delivery ? OfDelivery(delivery, now, calendar, today) : OfAgreement(delivery, calendar, today);
    }

    /// <summary>The day on which what waits begins to need it: a task's first day, once begun its last; a milestone's day.</summary>
    public static DateOnly? NeedDay(DeliveryNeed? need, Snapshot now)
    {
        if (need is null) return null;
        if (now.Tasks.FirstOrDefault(t => t.Ref == need.Item) is { } task)
            return !task.IsOpen ? null : task.State == TaskState.NotStarted ? task.Start ?? task.Due : task.Due;
        return now.Project.Milestones.FirstOrDefault(m => ItemRef.Milestone(m.Key) == need.Item) is { Reached: null } milestone
            ? milestone.Planned ?? milestone.Baseline ?? now.Tasks.Where(t => milestone.Tasks.Contains(t.Ref)).Max(t => t.Due) : null;
    }

    private static DeliveryOutlook OfDelivery(DeliveryEntry delivery, Snapshot now, WorkingCalendar calendar, DateOnly today)
    {
        var needed = delivery.NeededBy ?? NeedDay(delivery.Need, now);
        if (!delivery.IsOpen) return new() { Delivery = delivery, NeededBy = needed, Expected = delivery.ArrivedOn, Standing = DeliveryStanding.Settled };

        var stated = delivery.PromisedOn ?? (delivery is { OrderedOn: { } on, LeadTime: { } takes } ? takes.Arrival(on, calendar) : null);
        var (expected, from) = stated is { } day
            ? day < today ? (today, ExpectedFrom.Today) : (day, delivery.PromisedOn is null ? ExpectedFrom.Order : ExpectedFrom.Promise)
            : delivery is { OrderedOn: null, LeadTime: { } lead } ? (lead.Arrival(today, calendar), ExpectedFrom.OrderToday) : ((DateOnly?)null, ExpectedFrom.Nothing);
        var latest = delivery is { OrderedOn: null, PromisedOn: null, LeadTime: { } time } && needed is { } by ? time.LatestOrder(by, calendar) : (DateOnly?)null;
        var outlook = new DeliveryOutlook
        {
            Delivery = delivery, NeededBy = needed, Expected = expected, From = from, LatestOrder = latest,
            Float = expected is { } comes && needed is { } wanted ? calendar.WorkingDaysBetween(comes, wanted) : null,
            DaysOverdue = stated < today ? Math.Max(1, calendar.WorkingDaysBetween(stated.Value, today)) : 0,
        };
        return outlook with { Standing = Stand(outlook, calendar, today) };
    }

    private static DeliveryStanding Stand(DeliveryOutlook outlook, WorkingCalendar calendar, DateOnly today)
    {
        if (outlook.Float < 0 || outlook.DaysOverdue > 0 || outlook.LatestOrder < today || (outlook.Expected is null && outlook.NeededBy < today)) return DeliveryStanding.Late;
        if (outlook.Expected is null) return DeliveryStanding.Unknown;
        var next = outlook.LatestOrder ?? (outlook.From == ExpectedFrom.OrderToday ? null : outlook.Expected);
        if (next is { } day && calendar.WorkingDaysBetween(today, day) <= SoonDays) return DeliveryStanding.Soon;
        return outlook.NeededBy is null ? DeliveryStanding.Unknown : DeliveryStanding.Fine;
    }

    private static DeliveryOutlook OfAgreement(DeliveryEntry delivery, WorkingCalendar calendar, DateOnly today)
    {
        var cancel = delivery.EndsOn is { } ends ? delivery.Notice is { } notice ? notice.LatestNotice(ends, calendar) : ends : (DateOnly?)null;
        var standing = !delivery.IsOpen ? DeliveryStanding.Settled
            : cancel is not { } last ? DeliveryStanding.Unknown
            : last < today ? DeliveryStanding.Late
            : calendar.WorkingDaysBetween(today, last) <= NoticeDays ? DeliveryStanding.Soon : DeliveryStanding.Fine;
        return new() { Delivery = delivery, CancelBy = cancel, Standing = standing };
    }
}
