using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing;

/// <summary>A change of the product's own records that a language model wants: every word of it, before the click.</summary>
internal static class OwnChangeFaces
{
    public static Face Compose(OwnChangeAnswer answer, Voice voice)
    {
        var title = Title(answer.Call, voice);
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = answer.Proposal.Id.Value };
        return new Face(
            title,
            [new Banner(voice.Text("ownchange.kicker"), title, Lead: voice.Text("ownchange.lead")), .. Arguments(answer.Call, voice)],
            [
                new VerbButton(voice.Text("ownchange.make"), OwnChangeVerbs.Make, new Dictionary<string, string>(id, StringComparer.Ordinal) { [CardVerbs.Hash] = answer.Proposal.Hash }),
                new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id),
            ]);
    }

    /// <summary>What a clicked proposal was about; nothing where it was about something else.</summary>
    public static IEnumerable<Block> Of(Proposal proposal, Voice voice)
    {
        if (proposal.Kind != OwnChange.KindName) return [];
        var call = OwnChange.Read(proposal);
        return [new Paragraph(Title(call, voice)), .. Arguments(call, voice)];
    }

    private static string Title(FunctionCall call, Voice voice) => voice.Knows($"ownchange.{call.Name}") ? voice.Text($"ownchange.{call.Name}") : voice.Text("ownchange.any", ("function", call.Name));

    private static IEnumerable<Block> Arguments(FunctionCall call, Voice voice) =>
        call.Arguments.Select(a => new Verbatim(voice.Knows($"ownchange.argument.{a.Key}") ? voice.Text($"ownchange.argument.{a.Key}") : a.Key, a.Value));
}
