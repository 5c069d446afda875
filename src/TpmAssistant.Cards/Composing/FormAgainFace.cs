using TpmAssistant.Application.Forms;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing;

/// <summary>A form as it stands now, with what was typed still in it; above it who changed what meanwhile.</summary>
internal static class FormAgainFace
{
    public static Face Compose(FormAgainAnswer answer, Face form, Voice voice)
    {
        var fields = FormFields.In(form.Blocks).DistinctBy(f => f.Id).ToDictionary(f => f.Id, StringComparer.Ordinal);
        var blocks = FormFields.Map(form.Blocks, block => block switch
        {
            Field field when answer.Typed.TryGetValue(field.Id, out var typed) => field.Saying(typed),
            Hidden hidden when FormFields.In(hidden.Content).Any(f => answer.Typed.ContainsKey(f.Id)) => hidden with { Open = true },
            _ => block,
        });
        if (answer.Changed.Count == 0)
            return form with { Blocks = blocks };
        var changed = answer.Changed.Where(c => fields.ContainsKey(c.Field)).ToList();
        string title = voice.Text("form-again.title", ("count", Math.Max(1, changed.Count)));
        return form with
        {
            Summary = title,
            Blocks =
            [
                new Banner(blocks.OfType<Banner>().FirstOrDefault()?.Title.Plain ?? "", title, Tone.Warning, voice.Text("form-again.word"), voice.Text("form-again.lead")),
                new Rows([.. changed.Select(c => Row(c, fields[c.Field], Said, voice))]),
                .. blocks.Where(b => b is not Banner),
            ],
        };

        string Said(string id) => answer.Typed.GetValueOrDefault(id) ?? fields[id].Said;
    }

    private static Row Row(FormChange change, Field field, Func<string, string> said, Voice voice)
    {
        string now = field.Read(field.Stands(said), voice);
        var values = (Name: "value", Value: (object)(now.Length > 0 ? now : voice.Text("form-again.empty")));
        return new Row(Phrase.Join(" ", [Phrase.Of(field.Label + ":", SpanStyle.Strong), change switch
        {
            { By: { } by, At: { } at } => voice.Text(change.IsOwn ? "form-again.you" : "form-again.by", ("name", Voice.Name(by.Name)), ("time", voice.Time(at)), values),
            { By: { } by } => voice.Text(change.IsOwn ? "form-again.you-undated" : "form-again.by-undated", ("name", Voice.Name(by.Name)), values),
            _ => voice.Text("form-again.somebody", values),
        }]));
    }
}
