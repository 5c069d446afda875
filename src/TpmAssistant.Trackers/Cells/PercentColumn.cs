namespace TpmAssistant.Trackers.Cells;

/// <summary>Reads percentages; whether 1 means 100 or 1 is decided over all of them.</summary>
internal sealed class PercentColumn
{
    private bool _beyondOne;
    private bool _signs;

    public void See(string cell)
    {
        if (cell.Contains('%')) _signs = true;
        else if (AmountCell.TryNumber(cell, out var number) && number > 1) _beyondOne = true;
    }

    public bool TryRead(string cell, out int percent)
    {
        percent = 0;
        var text = cell.Trim();
        var signed = text.Contains('%');
        if (!AmountCell.TryNumber(text.Replace("%", "", StringComparison.Ordinal), out var number)) return false;
        if (!signed && !_signs && !_beyondOne) number *= 100;
        percent = (int)Math.Round(Math.Clamp(number, 0, 100));
        return number is >= 0 and <= 100.5;
    }
}
