using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Tests.Snapshots;

public sealed class SensitivityLabelTests
{
    private static readonly SensitivityLabel General = new("g", "General", 0);
    private static readonly SensitivityLabel Confidential = new("c", "Confidential", 1);
    private static readonly SensitivityLabel Unlisted = new("u", "Board only", SensitivityLabel.UnknownRank);

    [Fact]
    public void Highest_OfSeveral_IsTheOneOfTheHighestRankInWhateverOrder()
    {
        Assert.Equal(Confidential, SensitivityLabel.Highest([General, null, Confidential]));
        Assert.Equal(Confidential, SensitivityLabel.Highest([Confidential, General]));
    }

    [Fact]
    public void Highest_OneWhosePlaceNobodyTold_IsAboveThoseThatHaveOne() =>
        Assert.Equal(Unlisted, SensitivityLabel.Highest([Confidential, Unlisted, General]));

    [Fact]
    public void Highest_OfEquals_IsTheFirstByName() =>
        Assert.Equal("A", SensitivityLabel.Highest([new("1", "B", 4), new("2", "A", 4)])!.Name);

    [Fact]
    public void Highest_OfNone_IsNone() => Assert.Null(SensitivityLabel.Highest([null, null]));
}
