using System.Text;
using TpmAssistant.Ai.Grounding;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Text;

namespace TpmAssistant.Ai.Talk;

/// <summary>
/// Listens to a model and passes on what it has said so far, each sentence once it is whole and was checked. While more than a third of them fails it
/// keeps silent, as the answer then would.
/// </summary>
internal sealed class SpokenSentences(FactBook facts, DateOnly today, HouseVoice style, ITalkProgress progress)
{
    private readonly StringBuilder _said = new();
    private int _checked;
    private int _shown;

    /// <summary>Takes the next words.</summary>
    public void Hear(string more)
    {
        // What is longer than an answer may be will not be shown, and is not worth checking.
        if (_said.Length > ModelTalk.LongestAnswer) return;
        _said.Append(more);
        if (!more.AsSpan().ContainsAny(" \r\n")) return;
        var whole = Grounder.WholeSentences(Neutraliser.Run(_said.ToString(), keepLines: true));
        if (whole.Length == _checked) return;
        _checked = whole.Length;
        var narration = Grounder.Check(whole, facts, today, style);
        if (!narration.IsWorthShowing || narration.Sentences.Count <= _shown) return;
        _shown = narration.Sentences.Count;
        progress.Checked(narration with { Dropped = 0 });
    }
}
