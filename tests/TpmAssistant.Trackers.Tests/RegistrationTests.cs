using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Plans;

namespace TpmAssistant.Trackers.Tests;

public class RegistrationTests
{
    [Fact]
    public void AddTrackers_EvenTwice_RegistersTheReaderOnce()
    {
        var services = new ServiceCollection().AddTrackers().AddTrackers();

        Assert.IsType<RecentPlans>(Assert.Single(services, s => s.ServiceType == typeof(IPlanReader)).ImplementationFactory!(null!));
    }
}
