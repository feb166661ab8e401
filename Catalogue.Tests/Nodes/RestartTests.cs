using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;

namespace Catalogue.Tests.Nodes;

public abstract class RestartSuite(bool onPostgreSql)
{
    [SharedFact]
    public async Task Form_OpenedBeforeARestart_IsReceivedAfterIt()
    {
        await using var copy = await RegistryCopy.MakeAsync(onPostgreSql);
        var before = new SiteHost { Shared = copy };
        await before.InitializeAsync();
        var form = await OpenForm.OpenAsync(before);
        await before.DisposeAsync();

        var after = new SiteHost { Shared = copy };
        await after.InitializeAsync();
        (await form.IsReceivedByAsync(after)).ShouldBeTrue();
        await after.DisposeAsync();
    }
}

public sealed class RestartTests() : RestartSuite(onPostgreSql: false);

public sealed class RestartPostgreSqlTests() : RestartSuite(onPostgreSql: true), IOnPostgreSql;
