using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Tests.Accounts.Teams;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts.Staff;

public abstract class FileAssignmentServiceSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private readonly TRegistry _registry = new();
    private readonly TeamScene _scene;

    protected FileAssignmentServiceSuite() => _scene = new(_registry);

    [SharedFact]
    public async Task File_Given_IsTheMandatarysAloneUntilTakenBack()
    {
        var (one, other) = (await AddAsync(StaffRole.Mandated), await AddAsync(StaffRole.Mandated));

        (await GiveAsync(one)).Succeeded.ShouldBeTrue();

        (await ReadAsync()).Where(person => person.HasFile).ShouldHaveSingleItem().StaffId.ShouldBe(one);
        (await FilesOfAsync(one)).ShouldHaveSingleItem();
        (await FilesOfAsync(other)).ShouldBeEmpty();

        (await GiveAsync(other)).Succeeded.ShouldBeTrue();

        (await FilesOfAsync(one)).ShouldBeEmpty();
        (await _scene.JournalAsync("file.")).Select(entry => entry.Event).ShouldBe(["file.given", "file.given", "file.takenback"]);
    }

    [SharedFact]
    public async Task File_GivenAsItWas_ChangesNothing()
    {
        var one = await AddAsync(StaffRole.Mandated);
        await GiveAsync(one);

        (await GiveAsync(one)).Succeeded.ShouldBeTrue();

        (await _scene.JournalAsync("file.")).Count.ShouldBe(1);
    }

    [SharedFact]
    public async Task File_GivenToWhoIsNoMandatary_StaysAsItWas()
    {
        var (mandatary, reviewer) = (await AddAsync(StaffRole.Mandated), await AddAsync(StaffRole.Reviewer));

        (await GiveAsync(mandatary, reviewer)).Refusal.ShouldBe(new NotMandated());
        (await GiveAsync(Guid.Empty)).Refusal.ShouldBe(new NotMandated());

        (await ReadAsync()).ShouldAllBe(person => !person.HasFile);
        (await _scene.JournalAsync("file.")).ShouldBeEmpty();
    }

    public async Task InitializeAsync()
    {
        await _registry.InitializeAsync();
        if (SecondDatabase.IsThereFor(_registry.GetType())) await _scene.BeginAsync();
    }

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<Guid> AddAsync(StaffRole role) => _registry.InScopeAsync(async services =>
    {
        var member = StaffMember.Meet("https://essai.example", Guid.NewGuid().ToString("N"), _scene.Now);
        member.SignIn("Dominique Essai", "dominique@essai.example", [role], _scene.Now);
        var registry = services.GetRequiredService<RegistryContext>();
        registry.Add(member);
        await registry.SaveChangesAsync();
        return member.Id;
    });

    private Task<Result> GiveAsync(params Guid[] staffIds) => _registry.InScopeAsync(services =>
        services.GetRequiredService<FileAssignmentService>().GiveAsync(_scene.PartnerId, staffIds, Build.Context(_scene.Now)));

    private Task<IReadOnlyList<Mandatary>> ReadAsync() =>
        _registry.InScopeAsync(services => services.GetRequiredService<FileAssignmentService>().ReadAsync(_scene.PartnerId));

    private Task<IReadOnlyList<PartnerFile>> FilesOfAsync(Guid staffId) =>
        _registry.InScopeAsync(services => services.GetRequiredService<PartnerFiles>().FindAsync(new PartnerFileQuery(), staffId));
}

public sealed class FileAssignmentServiceTests : FileAssignmentServiceSuite<RegistryFixture>;

public sealed class FileAssignmentServicePostgreSqlTests : FileAssignmentServiceSuite<PostgreSqlFixture>, IOnPostgreSql;
