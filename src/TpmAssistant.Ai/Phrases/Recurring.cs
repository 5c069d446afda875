using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Cadence;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Understands requests for a report that comes round, and for the list of those: a cadence is said in more ways than cues can hold.</summary>
internal sealed class Recurring(Lexicon lexicon)
{
    private const double Confidence = 0.95;

    /// <summary>The call; <see langword="null"/> when nothing comes round in what was said.</summary>
    public Understanding? Understand(string text, Parse parse, World world, ConversationMemory? memory)
    {
        var (recurs, weak, report, listed, fixedTime) = Words(parse);
        if (listed && parse.Projects.Count == 0 && !Any(parse, lexicon.Negation)) return Understanding.Of(new FunctionCall(FunctionNames.ScheduleReport), Confidence);
        if (!recurs && !(weak && fixedTime) || !report || parse.Utterance.Cut) return null;
        if (Any(parse, lexicon.Negation) || Any(parse, lexicon.Aside) || parse.Dates.Exists(d => d.Since)) return null;
        if (CadenceText.Read(text, world.Today) is not { } rule) return null;

        var intent = ReportsGrammar.Schedule;
        UnknownNames.Mark(parse, [new Candidate(intent)], lexicon, world, memory);
        var built = CallBuilder.Build(
            intent, new Dictionary<string, string> { ["cadence"] = CadenceText.Write(rule) }, parse, new Context(parse, lexicon, world, memory));
        return built.Sure && built.Calls.Count == 1
            ? new Understanding(built.Calls, Confidence, [])
            : Understanding.Unsure([.. built.Calls.Select(c => new Reading(c, intent.Say(c)))], 0.5);
    }

    private static (bool Recurs, bool Weak, bool Report, bool Listed, bool FixedTime) Words(Parse parse)
    {
        var (recurs, weak, report, listed, fixedTime, scheduled) = (false, false, false, false, false, false);
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            var word = parse.Utterance.Folded(i);
            switch (word)
            {
                case "every" or "each" or "fridays" or "mondays" or "tuesdays" or "wednesdays" or "thursdays" or "month":
                    recurs = true;
                    break;
                case "daily" or "weekly" or "monthly" or "fortnightly" or "biweekly":
                    weak = true;
                    break;
                case "report" or "reports" or "update" or "status" or "summary" or "mail" or "email":
                    report = true;
                    break;
                case "schedules":
                    listed = true;
                    break;
                case "scheduled" or "recurring":
                    scheduled = true;
                    break;
                case "on" or "at":
                    fixedTime = true;
                    break;
                default:
                    break;
            }
        }

        return (recurs, weak, report, listed || (scheduled && report && !recurs && !weak), fixedTime);
    }

    private static bool Any(Parse parse, bool[] flags)
    {
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            if (parse.Has(flags, i) && !parse.IsName(i)) return true;
        }

        return false;
    }
}
