using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Model;

/// <summary>Takes out of text what no model needs to answer a question: passwords, keys, tokens and, of what others wrote, mail addresses.</summary>
internal static partial class Redaction
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Secret = "[secret left out]";

    /// <summary>What stands in the place of a mail address.</summary>
    public const string Address = "[address left out]";

    /// <summary>The text without secrets.</summary>
    public static string Secrets(string text)
    {
        var bare = PrivateKey().Replace(text, Secret);
        bare = UrlPassword().Replace(bare, "${before}" + Secret + "@");
        bare = Known().Replace(bare, Secret);
        bare = Named().Replace(bare, "${name}" + Secret);
        return LongKey().Replace(bare, Secret);
    }

    /// <summary>The text without mail addresses. Without a shape, an at sign is left alone.</summary>
    public static string Addresses(string text) => MailAddress().Replace(text, Address);

    [GeneratedRegex(@"-----BEGIN[A-Z ]{0,40}PRIVATE KEY-----.*?(?:-----END[A-Z ]{0,40}PRIVATE KEY-----|\z)", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex PrivateKey();

    /// <summary>As in <c>https://user:password@host</c>.</summary>
    [GeneratedRegex(@"(?<before>://[^\s/:@]{1,100}:)[^\s/@]{1,200}@", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex UrlPassword();

    /// <summary>Shapes that their makers gave them: JSON web tokens, bearer tokens, and keys of services that begin with their own mark.</summary>
    [GeneratedRegex(
        @"\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|(?<=\bBearer\s{1,3})[\w.~+/-]{16,}=*|\b(?:sk-[\w-]{16,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,})",
        RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Known();

    /// <summary>Whatever is called a password, a key or a token and holds a digit, so that "Token: rotate monthly" stays.</summary>
    [GeneratedRegex(
        @"(?<name>\b(?:passwords?|passphrase|passwort|kennwort|mot de passe|contrase\u00F1a|pwd|client[ _-]?secret|secret|api[ _-]?key|account[ _-]?key|shared[ _-]?access[ _-]?key|access[ _-]?token|token|sig)\b[""']?\s{0,3}[:=]\s{0,3})(?=[""']?[^\s;&""']*\d)[^\s;&]{6,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Named();

    /// <summary>A run of forty letters and digits that no word and no name is.</summary>
    [GeneratedRegex(@"(?<![\w+/=-])(?=[\w+/-]*\d)(?=[\w+/-]*[A-Za-z])[\w+/-]{40,}={0,2}(?![\w+/=-])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LongKey();

    [GeneratedRegex(@"[^\s,;:<>()\[\]""'@]{1,64}@(?:[\w-]{1,63}\.){1,8}[\p{L}\d-]{2,63}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex MailAddress();
}
