using TpmAssistant.Application.Deliveries;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing.Deliveries;

/// <summary>In which language a reminder is drafted and why, and the others to have it in.</summary>
internal static class ReminderLanguage
{
    private static readonly string[] Languages = ["en", "de", "fr", "es"];

    /// <summary>The language in a sentence.</summary>
    public static Note Line(ReminderDraft reminder, Voice voice) =>
        new(voice.Text("delivery.language." + reminder.Language.ToString().ToLowerInvariant(), ("language", Name(Of(reminder), voice))));

    /// <summary>A button for each other language.</summary>
    public static IEnumerable<Button> Buttons(ReminderDraft reminder, string proposal, Voice voice) =>
        Languages.Where(l => l != Of(reminder)).Select(l => new VerbButton(
            voice.Text("delivery.in", ("language", Name(l, voice))), DeliveryVerbs.Reword,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [CardVerbs.Id] = proposal, [CardVerbs.Project] = reminder.Project.Value, [DeliveryVerbs.Number] = reminder.Delivery,
                [DeliveryVerbs.Degree] = reminder.Degree.ToString(), [DeliveryVerbs.Language] = l,
            }) { Secondary = true });

    /// <summary>What is not among them is written in English.</summary>
    private static string Of(ReminderDraft reminder) => reminder.Locale.Split('-')[0].ToLowerInvariant() is var said && Languages.Contains(said) ? said : Languages[0];

    private static string Name(string language, Voice voice) => voice.Text("delivery.language." + language);
}
