using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Slots;

/// <summary>Whom a text is addressed to, in the person's own words.</summary>
internal static class Recipients
{
    /// <summary>Addresses anywhere, and people or unknown names after "to", in their order; <see langword="null"/> when there are none.</summary>
    public static string? Of(Parse parse)
    {
        List<string>? found = null;
        var addressed = false;
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            var person = parse.PersonAt(i);
            var word = parse.Utterance.Folded(i);
            if (parse.Utterance.Tokens[i].Kind == TokenKind.Address)
            {
                (found ??= []).Add(parse.Utterance.Shown(i, 1));
                addressed = true;
            }
            else if (person > 0 && (addressed || IsFor(parse, i)))
            {
                (found ??= []).Add(parse.People.Find(p => p.First == i).Value);
                i += person - 1;
                addressed = true;
            }
            else if (addressed && IsStranger(parse, i) && (parse.Utterance.IsCapital(i) || (found is not null && IsJoined(parse, i)) || AfterTo(parse, i)))
            {
                (found ??= []).Add(parse.Utterance.Shown(i, 1));
            }
            else
            {
                addressed = word is "to" or "cc" or "mail" or "email" or "write" or "send" or "drop" || (addressed && word is "and" or "the");
            }
        }

        return found is null ? null : string.Join(", ", found);
    }

    private static bool IsFor(Parse parse, int token) => token > 0 && parse.Utterance.Folded(token - 1) is "for";

    private static bool IsJoined(Parse parse, int token) => parse.Utterance.Tokens[token].AfterBreak || parse.Utterance.Folded(token - 1) is "and" or "plus";

    private static bool AfterTo(Parse parse, int token) => token > 0 && parse.Utterance.Folded(token - 1) is "to" or "cc";

    private static bool IsStranger(Parse parse, int token) =>
        parse.Utterance.Tokens[token] is { Kind: TokenKind.Word, Word: Token.Unknown } && parse.ProjectAt(token) == 0
        && !Parse.Holds(parse.AudienceTokens, token);
}
