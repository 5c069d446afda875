using System.Numerics;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases;

/// <summary>
/// Whether words ask plainly for an effect. "The email server of Atlas", "did you email Atlas?", "email alerts for Atlas are broken"
/// and "never email the client" do not, though they hold every word of a request; nor does a request that asks for something else besides.
/// </summary>
internal sealed class PlainOrder(Lexicon lexicon)
{
    private const double Sure = 0.7;

    public bool Is(Candidate candidate, Parse parse)
    {
        if ((candidate.Mended && (parse.AnyGuessed(candidate.Cues) || parse.Utterance.Tokens[BitOperations.TrailingZeroCount(candidate.Cues)].Mended)) || candidate.Score < Sure || (parse.Dates.Count > 0 && !(candidate.Intent.Takes.HasFlag(Takes.SaidReport) && Landmarks.OfDay(parse) is not null)))
            return false;
        var end = 63 - BitOperations.LeadingZeroCount(candidate.Cues);
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            if (parse.Has(lexicon.Negation, i) && !parse.IsName(i))
                return false;
            if (parse.Has(lexicon.Aside, i) && !Parse.Holds(candidate.Cues, i) && (i <= end || parse.Utterance.Tokens[i].AfterBreak))
                return false;
            if ((i <= end || parse.Utterance.Tokens[i].Word != Token.Unknown) && IsThing(candidate, parse, i))
                return false;
            if (i > 0 && Parse.Holds(candidate.Cues, i - 1) && !parse.IsName(i - 1) && !parse.Utterance.Tokens[i].AfterBreak && IsThing(candidate, parse, i))
                return false;
        }

        return true;
    }

    // A noun right after the cue makes another thing of it: "email alerts", "mail server".
    private static bool IsThing(Candidate candidate, Parse parse, int token) =>
        !Parse.Holds(candidate.Cues | candidate.Beside | parse.AudienceTokens, token) && !parse.IsName(token) && !parse.IsSmall(token)
        && parse.Utterance.Tokens[token].Kind == TokenKind.Word;
}
