using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Feedback;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Tests;

public sealed class StorageRegistrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tpm-storage-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AddStorage_Defaults_OfferEveryPort()
    {
        using var services = Services("shop.db");

        Assert.Equal(Path.Combine(_folder, "shop.db"), services.OpenStorage().Path);
        foreach (var port in new[]
        {
            typeof(IInbox), typeof(IOutbox), typeof(IConversationStore), typeof(IProposalStore), typeof(IProjectStore), typeof(ISnapshotStore),
            typeof(IPlanFileStore), typeof(IFeedbackStore), typeof(IModelUsage), typeof(DatabaseMark),
        })
        {
            Assert.NotNull(services.GetService(port));
        }
    }

    [Fact]
    public void From_NoConnectionString_LiesInTheUsersLocalApplicationData()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

        Assert.Equal(Path.Combine(local, "tpm-assistant", "tpm-assistant.db"), DatabaseFile.From(new StorageOptions()).Path);
    }

    [Theory]
    [InlineData("PostgreSql", "", "Storage:Provider")]
    [InlineData("Sqlite", "Data Source=:memory:", "in memory")]
    [InlineData("Sqlite", "Data Source=x.db;Mode=Memory", "in memory")]
    [InlineData("Sqlite", "Host=db.example;Username=tpm", "Storage:ConnectionString")]
    [InlineData("Sqlite", "Cache=Shared", "no Data Source")]
    public void OpenStorage_WrongOption_SaysWhich(string provider, string connectionString, string expected)
    {
        using var services = new ServiceCollection().AddStorage(o => (o.Provider, o.ConnectionString) = (provider, connectionString)).BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(services.OpenStorage);

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DatabaseMark_Written_IsReadAfterRestart()
    {
        using (var services = Services("shop.db"))
        {
            var mark = services.GetRequiredService<DatabaseMark>();
            Assert.Null(mark.Read("demo"));
            await mark.WriteAsync("demo", "one", default);
            await mark.WriteAsync("demo", "two", default);
        }

        using var again = Services("shop.db");
        Assert.Equal("two", again.GetRequiredService<DatabaseMark>().Read("demo"));
    }

    [Fact]
    public async Task OpenStorage_AnotherDemoOrganisation_BeginsAFreshFileAndTouchesNoOther()
    {
        using (var real = Services("shop.db")) await real.GetRequiredService<DatabaseMark>().WriteAsync("mine", "kept", default);
        File.WriteAllText(Path.Combine(_folder, "shop.demo.txt"), "not a database");
        using (var first = Services("shop.db", "one")) Assert.True(first.OpenStorage().IsNew);
        using (var first = Services("shop.db", "one")) Assert.False(first.OpenStorage().IsNew);

        using (var second = Services("shop.db", "two")) Assert.True(second.OpenStorage().IsNew);

        Assert.Equal(["shop.db", "shop.demo-two.db", "shop.demo.txt"], Files());
        using var again = Services("shop.db");
        Assert.Equal("kept", again.GetRequiredService<DatabaseMark>().Read("mine"));
    }

    [Fact]
    public void OpenStorage_OtherDemoStillRunning_LeavesItsFile()
    {
        using var first = Services("shop.db", "one");
        first.OpenStorage();

        using (var second = Services("shop.db", "two")) second.OpenStorage();

        Assert.Contains("shop.demo-one.db", Files());
        Assert.Null(first.GetRequiredService<DatabaseMark>().Read("anything"));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a/b")]
    [InlineData("a very long key that says rather more about the demo than a file's name should")]
    public void From_OddDemoKey_StaysInTheFolder(string key)
    {
        var file = DatabaseFile.From(new StorageOptions { ConnectionString = $"Data Source={_folder}/shop.db", DemoInstance = key });

        Assert.Equal(_folder, Path.GetDirectoryName(file.Path));
        Assert.Matches("^shop\\.demo-[0-9a-f]{32}\\.db$", Path.GetFileName(file.Path));
    }

    private ServiceProvider Services(string name, string? demo = null) => new ServiceCollection()
        .AddStorage(o => (o.ConnectionString, o.DemoInstance) = ($"Data Source={Path.Combine(_folder, name)}", demo))
        .BuildServiceProvider();

    private string[] Files() => [.. Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
