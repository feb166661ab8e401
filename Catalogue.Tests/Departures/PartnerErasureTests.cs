using Catalogue.Core.Accounts;
using Catalogue.Core.Departures;
using Catalogue.Core.Documents;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Tests.Departures;

public abstract class PartnerErasureSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private const int Months = 12;

    private readonly DepartureScene _scene = new(registry);

    [SharedFact]
    public async Task Persons_OfAPartnerThatLeft_AreErasedAfterTheirTimeAndItsVersionsStay()
    {
        await _scene.BeginAsync(0);
        var (elsewhere, nobodys) = (await _scene.AddAsync(null), await _scene.AddAsync(null));
        await _scene.AskAsync(async context =>
        {
            var other = await context.Partners.FirstAsync(partner => partner.Status == PartnerStatus.Validated && partner.Id != _scene.Partner.Id);
            context.Add(new Membership(elsewhere, other.Id, CompanyRole.Editor, _scene.Now));
            var file = StoredFile.Of(DocumentFormat.Pdf, "essai"u8, _scene.Now);
            context.AddRange(file, new StoredBytes { FileId = file.Id, Bytes = [1] });
            context.Add(PartnerDocument.Submit(
                new() { PartnerId = _scene.Partner.Id, Criterion = "assurance", FileId = file.Id, FileName = "essai.pdf", ValidUntil = new(2027, 1, 1) },
                $"partner:{_scene.Manager}",
                _scene.Now));
            return await context.SaveChangesAsync();
        });
        var hashes = await HashesAsync();
        (await _scene.LeaveAsync()).OrThrow();
        var lastDay = ParisCalendar.DayOf(_scene.Now).AddMonths(Months);

        await EraseAsync(lastDay);
        (await _scene.ReadAsync()).Company.Contact.ShouldBe(_scene.Partner.Company.Contact);

        for (var time = 0; time < 2; time++)
        {
            await EraseAsync(lastDay.AddDays(1));

            (await _scene.ReadAsync()).Company.Contact.IsErased.ShouldBeTrue();
            (await HashesAsync()).ShouldBe(hashes);
            foreach (var gone in (Guid[])[_scene.Manager, _scene.Editor, nobodys])
            {
                var account = await AccountAsync(gone);
                (account.FullName, account.PasswordHash, account.CanSignIn, account.Reopen()).ShouldBe(("Compte effacé", null, false, false));
                account.Email!.ShouldEndWith(".invalid");
            }

            (await AccountAsync(elsewhere)).ErasedAt.ShouldBeNull();
            (await _scene.AskAsync(context => context.Memberships.CountAsync(one => one.PartnerId == _scene.Partner.Id))).ShouldBe(0);
            (await _scene.AskAsync(context => context.PartnerDocuments.SingleAsync(one => one.PartnerId == _scene.Partner.Id))).FileId.ShouldBeNull();
            (await _scene.AskAsync(context => context.StoredFiles.AnyAsync())).ShouldBeFalse();
            (await _scene.JournalAsync("partner.erased")).Count(entry => entry.Subject == $"partner:{_scene.Partner.Id}").ShouldBe(1);
            (await _scene.JournalAsync("account.erased")).Count(entry => entry.Subject == $"account:{_scene.Manager}").ShouldBe(1);
        }
    }

    [SharedFact]
    public async Task Explanations_OfDecisions_AreErasedAfterTheirTimeAndTheDecisionsStay()
    {
        await _scene.BeginAsync(1);
        (await _scene.WithAsync((DepartureService service) => service.CloseAsync(
            _scene.Partner.Id, DepartureScene.Because(DecisionKind.Closure), DepartureScene.Address, _scene.ByLead()))).OrThrow();
        var lastDay = ParisCalendar.DayOf(_scene.Now).AddMonths(60);

        (await NoteAsync(lastDay)).ShouldNotBeEmpty();
        for (var time = 0; time < 2; time++)
        {
            (await NoteAsync(lastDay.AddDays(1))).ShouldBeEmpty();
            (await _scene.JournalAsync("decision.erased")).Count.ShouldBe(1);
        }
    }

    private Task<bool> EraseAsync(DateOnly today) => _scene.WithAsync(async (PartnerErasure erasure) =>
    {
        await erasure.EraseAsync(today, Build.Context(ParisCalendar.StartOf(today)));
        return true;
    });

    private Task<string> NoteAsync(DateOnly today) => _scene.WithAsync(async (PartnerDecisions decisions) =>
    {
        await decisions.EraseNotesAsync(today, Build.Context(ParisCalendar.StartOf(today)));
        return (await decisions.ReadAsync(_scene.Partner.Id)).Single().Decision.Note;
    });

    private Task<Account> AccountAsync(Guid id) => _scene.AskAsync(context => context.Accounts.AsNoTracking().SingleAsync(account => account.Id == id));

    private async Task<IReadOnlyList<string>> HashesAsync() =>
        [.. (await _scene.OffersAsync()).SelectMany(offer => offer.Versions).Select(version => version.ContentHash).Order(StringComparer.Ordinal)];
}

public sealed class PartnerErasureTests(RegistryFixture registry) : PartnerErasureSuite<RegistryFixture>(registry);

public sealed class PartnerErasurePostgreSqlTests(PostgreSqlFixture registry) : PartnerErasureSuite<PostgreSqlFixture>(registry);
