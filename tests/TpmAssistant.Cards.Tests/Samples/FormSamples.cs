using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Forms;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Forms that come again because something changed beneath them.</summary>
internal static class FormSamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 13, 5, 0, TimeSpan.Zero);

    private static readonly DeliveryFormAnswer Form = new(
        Atlas.Project,
        new TypedDelivery { Number = "V-1", Kind = "delivery", What = "Core switches", From = "Nordnet", LeadTime = "6 weeks", Promised = "2026-03-20", Contact = "Kari Lund <kari.lund@nordnet.example>" }, [], []);

    public static IEnumerable<Sample> Samples()
    {
        yield return new("form-again", "1-one", Again(("delivery-promised", "2026-03-27", new FormChange("delivery-promised", Atlas.Priya, false, At))));
        yield return new("form-again", "2-several", Again(
            ("delivery-promised", "2026-03-27", new FormChange("delivery-promised", Atlas.Priya, false, At)), ("delivery-lead", "", new FormChange("delivery-lead", Atlas.Priya, true, At)),
            ("delivery-notice", "3 months", new FormChange("delivery-notice", null, false, null))));
        yield return new("form-again", "3-most", Again(
            ("delivery-what", Extremes.Hostile, new FormChange("delivery-what", new Person(Atlas.Priya.Id, Extremes.LongName), false, At)),
            ("delivery-from", Extremes.LongTitle, new FormChange("delivery-from", new Person(Atlas.Priya.Id, Extremes.Hostile), false, At)), ("gone", "x", new FormChange("gone", null, false, null))));
        yield return new("form-again", "4-misunderstood", new FormAgainAnswer(Form, new Dictionary<string, string> { ["delivery-lead"] = "soon" }, []));
    }

    private static FormAgainAnswer Again(params (string Field, string Typed, FormChange Change)[] fields) =>
        new(Form, fields.ToDictionary(f => f.Field, f => f.Typed), [.. fields.Select(f => f.Change)]);
}
