using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Something in the register of deliveries that comes too late for what waits for it, or whose day has passed. Probability by its days late against the day
/// needed, or since the day it was to come; impact by how late what waits would be: not at all 2, within the tolerance 4, beyond it 5.
/// </summary>
internal sealed class LateDeliveryRule : IRiskRule
{
    public string Id => "late-delivery";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        List<(DeliveryOutlook Outlook, int Late)> late =
        [
            .. DeliveryOutlook.All(context.Now)
                .Where(o => o is { Delivery: { IsOpen: true, Kind: DeliveryKind.Delivery, Need: not null }, NeededBy: not null, Float: not null } && (o.Float < 0 || o.DaysOverdue > 0))
                .Select(o => (Outlook: o, Late: -o.Float!.Value)).OrderByDescending(o => o.Late).ThenBy(o => o.Outlook.Delivery.Number),
        ];
        if (late is not [var worst, ..]) yield break;

        var (outlook, days) = worst;
        var delivery = outlook.Delivery;
        yield return new()
        {
            Rule = Id,
            Subject = ItemRef.Delivery(delivery.Number).ToString(),
            Probability = RiskScale.ByDaysLate(Math.Max(days, outlook.DaysOverdue), tolerance),
            Impact = days <= 0 ? 2 : days <= tolerance ? 4 : 5,
            Proximity = RiskScale.Proximity(context.View, outlook.NeededBy),
            Response = days > tolerance ? RiskResponse.Escalate : RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["what"] = new Figure.Text(delivery.What),
                ["from"] = new Figure.Text(delivery.From),
                ["expected"] = new Figure.Date(outlook.Expected!.Value),
                ["needed"] = new Figure.Date(outlook.NeededBy!.Value),
                ["for"] = new Figure.Text(delivery.Need!.Title),
                ["late"] = new Figure.Count(Math.Max(0, days)),
                ["deliveries"] = new Figure.Count(late.Count),
            },
            Evidence = [.. late.Take(Evidences.Most / 2).SelectMany(l => EvidenceOf(l.Outlook, context))],
        };
    }

    private static IEnumerable<Evidence> EvidenceOf(DeliveryOutlook outlook, HealthContext context)
    {
        yield return new(ItemRef.Delivery(outlook.Delivery.Number), outlook.Delivery.What, null, new Figure.Date(outlook.Expected!.Value));
        var need = outlook.Delivery.Need!.Item;
        if (context.View.Tasks.GetValueOrDefault(need) is { } task) yield return Evidences.Of(task, Evidences.Due(task));
        else if (context.Project.Milestones.FirstOrDefault(m => ItemRef.Milestone(m.Key) == need) is { } milestone) yield return Evidences.Of(milestone);
    }
}
