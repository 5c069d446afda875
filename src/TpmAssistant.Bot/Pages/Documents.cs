using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Cards;

namespace TpmAssistant.Bot.Pages;

/// <summary>Gives documents out: no browser keeps them, nothing in them is live, and where they lie is told to nobody.</summary>
internal static class Documents
{
    public const string HtmlType = "text/html; charset=utf-8";
    public const string MarkdownType = "text/markdown; charset=utf-8";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Says so to the browser.</summary>
    public static void Seal(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>An answer as a page or as a file.</summary>
    /// <param name="response">What goes back.</param>
    /// <param name="answer">What is given out.</param>
    /// <param name="asker">Who asked for it.</param>
    /// <param name="kind">As what.</param>
    /// <param name="name">The file's name without its ending.</param>
    public static IResult Give(HttpResponse response, Answer answer, Asker asker, DocumentKind kind, string name)
    {
        Seal(response);
        var context = FaceContext.For(asker);
        return kind switch
        {
            DocumentKind.Markdown => Results.File(Encoding.UTF8.GetBytes(AnswerFaces.Markdown(answer, context)), MarkdownType, name + ".md"),
            DocumentKind.Word => Results.File(AnswerFaces.Word(answer, context), WordType, name + ".docx"),
            _ => Results.Text(AnswerFaces.Page(answer, context), HtmlType, Encoding.UTF8),
        };
    }
}
