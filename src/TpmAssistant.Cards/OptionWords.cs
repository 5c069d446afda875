using TpmAssistant.Application.Options;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards;

/// <summary>Words an option for the log of decisions, as its card words it.</summary>
internal sealed class OptionWords : IOptionWords
{
    public string Title(OptionsAnswer options, NamedOption chosen, string locale) => OptionsFace.Logged(options, chosen, VoiceOf(locale));

    public string Context(OptionsAnswer options, string locale) => OptionsFace.Context(options, VoiceOf(locale));

    // Others will read it: it singles nobody out.
    private static Voice VoiceOf(string locale) => new(new FaceContext(locale, TimeZoneInfo.Utc, Shared: true));
}
