using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Nudges;

/// <summary>What of the register of deliveries its keeper may want to be told of before it is late.</summary>
internal static class DeliveryNudges
{
    public static IEnumerable<Nudge> Of(Snapshot now, DateOnly since)
    {
        var project = now.Project;
        var tolerance = project.Tolerances.MilestoneSlipDays;
        foreach (var outlook in DeliveryOutlook.All(now).Where(o => o.Delivery.IsOpen))
        {
            if (ReasonOf(outlook, now, tolerance) is not { } found) continue;
            var days = project.Calendar.WorkingDaysBetween(found.Date, now.StatusDate);
            yield return new(
                NudgeTopic.Deliveries, found.Reason, project.Id, project.Name, new Evidence(ItemRef.Delivery(outlook.Delivery.Number), outlook.Delivery.What, null),
                found.Level, found.Weight)
            {
                Date = found.Date, Expected = outlook.NeededBy, Days = Math.Abs(days), IsNew = found.Date >= since,
            };
        }
    }

    private static (NudgeReason Reason, DateOnly Date, int Level, double Weight)? ReasonOf(DeliveryOutlook outlook, Snapshot now, int tolerance)
    {
        int DaysTo(DateOnly day) => now.Project.Calendar.WorkingDaysBetween(now.StatusDate, day);
        if (outlook.Delivery.Kind != DeliveryKind.Delivery)
        {
            if (outlook.CancelBy is not { } cancel || DaysTo(cancel) > DeliveryOutlook.NoticeDays || outlook.Delivery.EndsOn < now.StatusDate) return null;
            var left = DaysTo(cancel);
            return (NudgeReason.NoticeNear, cancel, left < 0 ? 3 : left <= DeliveryOutlook.SoonDays ? 2 : 1, left < 0 ? 66 : left <= DeliveryOutlook.SoonDays ? 58 : 40);
        }

        if (outlook.LatestOrder is { } order)
            return DaysTo(order) > DeliveryOutlook.SoonDays ? null : (NudgeReason.DeliveryToOrder, order, order < now.StatusDate ? 2 : 1, order < now.StatusDate ? 64 : 52);
        if (outlook.DaysOverdue > 0)
        {
            var stated = outlook.Delivery.PromisedOn ?? outlook.Delivery.LeadTime!.Value.Arrival(outlook.Delivery.OrderedOn!.Value, now.Project.Calendar);
            return (NudgeReason.DeliveryOverdue, stated, outlook.DaysOverdue > tolerance ? 3 : 2, 60 + Math.Min(outlook.DaysOverdue, 10));
        }

        return outlook is { From: ExpectedFrom.Promise or ExpectedFrom.Order, Expected: { } expected } && DaysTo(expected) <= DeliveryOutlook.SoonDays
            ? (NudgeReason.DeliveryDue, expected, 1, outlook.Float < 0 ? 54 : 34) : null;
    }
}
