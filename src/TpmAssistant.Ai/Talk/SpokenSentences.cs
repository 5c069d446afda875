using System.Text;
using TpmAssistant.Ai.Grounding;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Text;

namespace TpmAssistant.Ai.Talk;

/// <summary>
/// Listens to a model and passes on what it has said so far, each sentence once it is whole, and checked that one time. While more than a third of them fails
/// it keeps silent, as the answer then would.
/// </summary>
internal sealed class SpokenSentences(FactBook facts, DateOnly today, HouseVoice style, ITalkProgress progress)
{
    private readonly StringBuilder _unchecked = new();
    private readonly SentenceCheck _check = new(today);
    private readonly List<CitedSentence> _held = [];
    private int _heard;
    private int _dropped;
    private int _shown;

    /// <summary>What was passed on so far; <see langword="null"/> when nothing was.</summary>
    public Narration? PassedOn { get; private set; }

    /// <summary>Takes the next words.</summary>
    public void Hear(string more)
    {
        // What is longer than an answer may be will not be shown, and is not worth checking.
        if (_heard > ModelTalk.LongestAnswer) return;
        _heard += more.Length;
        _unchecked.Append(more);
        var waiting = _unchecked.ToString();
        var whole = Grounder.WholeSentences(waiting);
        if (whole == 0) return;
        _unchecked.Remove(0, whole);

        var next = Grounder.Check(Neutraliser.Run(waiting[..whole], keepLines: true), facts, _check, style);
        _held.AddRange(next.Sentences);
        _dropped += next.Dropped;
        if (_held.Count <= _shown || !new Narration(_held, _dropped).IsWorthShowing) return;
        _shown = _held.Count;
        PassedOn = new Narration([.. _held], 0);
        progress.Checked(PassedOn);
    }
}
