using System.Globalization;
using System.Resources;

namespace TpmAssistant.Teams;

/// <summary>The few sentences that the protocol itself needs.</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new("TpmAssistant.Teams.Words", typeof(Words).Assembly);

    public static string WorkingOnIt(string locale) => Find(nameof(WorkingOnIt), locale);

    public static string WorkingOnReply(string locale) => Find(nameof(WorkingOnReply), locale);

    public static string AlreadyUnderway(string locale) => Find(nameof(AlreadyUnderway), locale);

    public static string Done(string locale) => Find(nameof(Done), locale);

    public static string HereItIs(string locale) => Find(nameof(HereItIs), locale);

    public static string OnceMore(string locale) => Find(nameof(OnceMore), locale);

    public static string SignIn(string locale) => Find(nameof(SignIn), locale);

    public static string SignInButton(string locale) => Find(nameof(SignInButton), locale);

    public static string NotAllowedYet(string locale) => Find(nameof(NotAllowedYet), locale);

    public static string NotAllowedYetButton(string locale) => Find(nameof(NotAllowedYetButton), locale);

    public static string CouldNot(string locale, long number) =>
        string.Format(CultureInfo.InvariantCulture, Find(nameof(CouldNot), locale), number);

    private static string Find(string name, string locale) => Resources.GetString(name, Culture(locale)) ?? name;

    private static CultureInfo Culture(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
