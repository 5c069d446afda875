using System.Text.Encodings.Web;
using TpmAssistant.Bot.Hosting;

namespace TpmAssistant.Bot.Pages;

/// <summary>The page behind the sign-in button, for people whose Teams client could not sign them in unseen.</summary>
internal static class SignInPage
{
    /// <summary>Where it lies.</summary>
    public const string Path = "/signin";

    public static void MapSignInPage(this IEndpointRouteBuilder app, SignInSettings settings) =>
        app.MapGet(Path, (string? admin_consent, string? error) => string.Equals(admin_consent, "true", StringComparison.OrdinalIgnoreCase) && error is null
            ? Page.Show("Thank you", "<p>If you allowed it, everybody can go on now: go back to Teams and ask again.</p>")
            : Page.Show("An administrator has to allow this once", Body(settings.AdminConsent)));

    private static string Body(Uri consent) => $"""
        <p>TPM Assistant reads plans, tasks, calendar and mail with the rights of the person who asks. Teams signs you in by itself; there is no
        password to type here. When this page opens, your organisation has most likely not allowed the assistant to read on people's behalf yet.</p>
        <p><b>If you administer your organisation's Microsoft 365:</b>
        <a href="{HtmlEncoder.Default.Encode(consent.AbsoluteUri)}" target="_blank" rel="noopener">allow it for everybody</a>. Microsoft shows you the exact permissions first.</p>
        <p><b>Otherwise:</b> send your administrator the address of this page. Once it is allowed, go back to Teams and ask again.</p>
        <p class="soft">Allowed already? Then ask once in Teams on a computer or in the browser: some phones cannot sign in unseen. If that does not
        help either, sign out of Teams and in again.</p>
        """;
}
