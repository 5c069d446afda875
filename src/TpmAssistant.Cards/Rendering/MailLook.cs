using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Text;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Rendering;

/// <summary>
/// How a mail looks. Colours stand in the elements themselves, dark enough for white and light enough for black, since mail programs
/// invert what they like; a program that reads style sheets gets better ones for the dark by the classes.
/// </summary>
internal static partial class MailLook
{
    public const int Width = 640;

    public const string Font = "font-family:'Segoe UI',Arial,sans-serif";
    public const string Body = $"{Font};font-size:15px;line-height:22px";
    public const string Small = $"{Font};font-size:13px;line-height:18px";
    public const string Table = "<table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" width=\"100%\" style=\"border-collapse:collapse;width:100%\">";

    public const string Style =
        ":root{color-scheme:light dark}"
        + "@media (prefers-color-scheme:dark){"
        + ".soft{color:#adadad!important}.link{color:#62abf5!important}.track{background-color:#4d4d4d!important}.ink{color:#ffffff!important}"
        + ".good{color:#54b054!important}.warning{color:#fab45c!important}.bad{color:#ff99a4!important}"
        + ".on-good{background-color:#0f2b0f!important}.on-warning{background-color:#382400!important}.on-bad{background-color:#3b1519!important}"
        + ".on-none{background-color:#333333!important}}";

    /// <summary>Text on the mail's own background, whatever the reader's program makes of that.</summary>
    public static string Ink(Tone tone) => tone switch
    {
        Tone.Good => "#0c7c0c",
        Tone.Warning => "#a85900",
        Tone.Bad => "#d13438",
        _ => "#757575",
    };

    /// <summary>The background of a panel; it has its own ink, so that both stay readable or change together.</summary>
    public static string Panel(Tone tone) => tone switch
    {
        Tone.Good => "#f1faf1",
        Tone.Warning => "#fff6e5",
        Tone.Bad => "#fdf3f4",
        _ => "#f3f3f3",
    };

    public static string Class(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Warning => "warning",
        Tone.Bad => "bad",
        _ => "soft",
    };

    public static string PanelClass(Tone tone) => tone is Tone.Good or Tone.Warning or Tone.Bad ? "on-" + Class(tone) : "on-none";

    public static string Inline(Phrase phrase) => string.Concat(phrase.Merged().Select(Inline));

    public static string Mark(Tone tone, string word) =>
        $"<b class=\"{Class(tone)}\" style=\"color:{Ink(tone)}\">{tone.Symbol()}&nbsp;{Encode(word)}</b>";

    /// <summary>A bar out of two cells of a table: it needs no picture, and reads as its words.</summary>
    public static string Bar(double share, string colour, string words) => Cells(share, colour, words, 8, Cell(Rest(share), 8, "#c8c8c8", " class=\"track\""));

    /// <summary>A thinner one beside others of its kind: what is left of the line stays empty.</summary>
    public static string ThinBar(double share, string colour, string words) => Cells(share * 0.4, colour, words, 4, Cell(Rest(share * 0.4), 4));

    private static string Cells(double share, string colour, string words, int height, string rest) =>
        $"<table role=\"img\" aria-label=\"{Encode(words)}\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" width=\"100%\" "
        + "style=\"border-collapse:collapse;width:100%\"><tr>"
        + (Rest(share) < 100 ? Cell(100 - Rest(share), height, colour) : "") + (Rest(share) > 0 ? rest : "") + "</tr></table>";

    private static int Rest(double share) => 100 - (int)Math.Clamp(Math.Round(share * 100, MidpointRounding.AwayFromZero), 0, 100);

    /// <summary>Besides encoding, breaks bare addresses and names of hosts, which mail programs turn into links by themselves.</summary>
    public static string Encode(string text) => Linkable().Replace(WebUtility.HtmlEncode(Neutraliser.Run(text, keepLines: false)), "<span>$0</span>");

    /// <summary>The slashes after a scheme, the dot inside a host's name, the sign inside a mail address.</summary>
    [GeneratedRegex(@"(?<=:)//|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})|@", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Linkable();

    private static string Cell(int percent, int height, string? colour = null, string kind = "")
    {
        string attribute = colour is null ? "" : $" bgcolor=\"{colour}\"";
        string style = colour is null ? "" : $";background-color:{colour}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<td{kind} width=\"{percent}%\" height=\"{height}\"{attribute} style=\"width:{percent}%{style};font-size:1px;line-height:{height}px\">&nbsp;</td>");
    }

    private static string Inline(Span span)
    {
        string text = Encode(span.Text);
        string styled = span.Style switch
        {
            SpanStyle.Strong or SpanStyle.Heading => $"<b>{text}</b>",
            SpanStyle.Good => Coloured(Tone.Good, text),
            SpanStyle.Warning => Coloured(Tone.Warning, text),
            SpanStyle.Bad => Coloured(Tone.Bad, text),
            SpanStyle.Subtle => Coloured(Tone.None, text),
            _ => text,
        };
        return Link.From(span.Address) is { } link
            ? $"<a class=\"link\" href=\"{WebUtility.HtmlEncode(link.Address)}\" style=\"color:#1a6fc4\">{styled}</a>" : styled;
    }

    private static string Coloured(Tone tone, string html) => $"<span class=\"{Class(tone)}\" style=\"color:{Ink(tone)}\">{html}</span>";
}
