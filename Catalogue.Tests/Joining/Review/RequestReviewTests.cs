using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Joining.Review;

public abstract class RequestReviewSuite<TRegistry> : IAsyncLifetime
    where TRegistry : RegistryFixture, new()
{
    private static readonly AskedPoint[] Points = [new(DeclarationPart.Address, "Où est votre atelier ?"), new(DeclarationPart.Contact, "Qui répond ?")];

    private readonly TRegistry _registry = new();
    private readonly RequestScene _scene;

    protected RequestReviewSuite() => _scene = new(_registry.InScopeAsync, _registry.Clock);

    [SharedFact]
    public async Task Request_Taken_IsTheReviewersUntilTheyGiveItBack()
    {
        var (request, claire) = (await _scene.SendAsync(), await _scene.StaffAsync());

        (await TakeAsync(request, claire)).OrThrow();
        (await _scene.ReadAsync(request)).AssignedTo.ShouldBe(claire.Id);
        (await _scene.ReviewAsync(review => review.GiveBackAsync(Turn(request, 1), _scene.By(claire)))).OrThrow();

        (await _scene.ReadAsync(request)).AssignedTo.ShouldBeNull();
        (await _scene.EventsAsync(request)).ShouldBe(["request.taken", "request.givenback"]);
    }

    [SharedFact]
    public async Task Request_OfAColleague_IsTakenOverOnlyKnowingly()
    {
        var (request, claire, paul) = (await _scene.SendAsync(), await _scene.StaffAsync(), await _scene.StaffAsync(name: "Paul Essai"));
        (await TakeAsync(request, claire)).OrThrow();

        (await TakeAsync(request, paul, 1)).Refusal.ShouldBe(new RequestOfAnother("Claire Essai"));
        (await RefuseAsync(request, paul, 1)).Refusal.ShouldBe(new RequestOfAnother("Claire Essai"));
        (await _scene.ReviewAsync(review => review.TakeAsync(Turn(request, 1), isTakeover: true, _scene.By(paul)))).OrThrow();

        (await _scene.ReadAsync(request)).AssignedTo.ShouldBe(paul.Id);
    }

    [SharedFact]
    public async Task Request_DecidedTwice_TellsTheSecondWhoWasQuicker()
    {
        var (request, claire, paul) = (await _scene.SendAsync(), await _scene.StaffAsync(), await _scene.StaffAsync(name: "Paul Essai"));
        (await RefuseAsync(request, claire)).OrThrow();
        var decidedAt = _scene.Now;
        _registry.Clock.Set(decidedAt.AddMinutes(3));

        var second = await _scene.AcceptAsync(request, paul);

        var told = second.Refusal.ShouldBeOfType<RequestChangedMeanwhile>();
        (told.Name, told.What, told.At).ShouldBe(("Claire Essai", "a refusé cette demande", decidedAt));
        (await _scene.ReadAsync(request)).Status.ShouldBe(RequestStatus.Refused);
    }

    [SharedFact]
    public async Task Completion_Asked_StopsTheClockAndSendsEveryPointWithANewLink()
    {
        var (request, claire) = (await _scene.SendAsync(), await _scene.StaffAsync());

        (await _scene.ReviewAsync(review => review.AskCompletionAsync(Turn(request), Points, _scene.LinkOf, _scene.By(claire)))).OrThrow();

        var after = await _scene.ReadAsync(request);
        (after.Status, after.AnswerBy, after.AssignedTo).ShouldBe((RequestStatus.ToComplete, null, claire.Id));
        after.Points.Select(point => point.Question).ShouldBe(Points.Select(point => point.Question));
        after.SecretHash.ShouldBe(OneTimeLink.HashOf(_scene.Secrets.ShouldHaveSingleItem()));
        var mail = (await _scene.MailsAsync(request.Email)).ShouldHaveSingleItem();
        mail.Template.ShouldBe("demande-a-completer");
        foreach (var point in Points) mail.Text!.ShouldContain($"- {point.Question}\n");
        mail.Text!.ShouldContain("Claire Essai, instructeur, ministère chargé des PME");
    }

    [SharedFact]
    public async Task Request_ThatItsCompanyCompletesMeanwhile_TellsSoRatherThanTheReviewersOwnAct()
    {
        var (sent, claire) = (await _scene.SendAsync(), await _scene.StaffAsync());
        (await _scene.ReviewAsync(review => review.AskCompletionAsync(Turn(sent), Points, _scene.LinkOf, _scene.By(claire)))).OrThrow();
        var read = await _scene.ReadAsync(sent);
        (await _scene.DoAsync<JoinService, Result>(service =>
            service.DeclareAsync(sent.Id, declared => declared with { Presentation = "Mieux dite." }, JoinScene.Visiting(_scene.Now)))).OrThrow();

        (await RefuseAsync(read, claire)).Refusal.ShouldBeOfType<RequestChangedMeanwhile>().Name.ShouldBe("L’entreprise");
    }

    [SharedFact]
    public async Task Completion_ThatAsksNothing_IsRefused()
    {
        var (request, claire) = (await _scene.SendAsync(), await _scene.StaffAsync());

        foreach (var (points, refusal) in new (AskedPoint[], Refusal)[]
        {
            ([], new NothingToComplete()),
            ([new(DeclarationPart.Company, " ")], new NothingToComplete()),
            ([new(DeclarationPart.Company, new string('a', RequestReview.LongestQuestion + 1))], new QuestionTooLong()),
            ([.. Enumerable.Repeat(Points[0], RequestReview.MostPoints + 1)], new TooManyPoints()),
        })
            (await _scene.ReviewAsync(review => review.AskCompletionAsync(Turn(request), points, _scene.LinkOf, _scene.By(claire)))).Refusal.ShouldBe(refusal);

        (await _scene.EventsAsync(request)).ShouldBeEmpty();
        (await _scene.MailsAsync(request.Email)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Refusal_SaysItsReasonsInFullWhoSignsAndHowToAppeal()
    {
        var (request, lead) = (await _scene.SendAsync(), await _scene.StaffAsync(StaffRole.LeadReviewer));

        (await RefuseAsync(request, lead)).OrThrow();

        var after = await _scene.ReadAsync(request);
        (after.Status, after.DecidedBy, after.DecisionNote).ShouldBe((RequestStatus.Refused, lead.Id, "Le numéro est celui d’une autre entreprise."));
        after.ReasonCodes.ShouldBe(["declaration_inexacte"]);
        var letter = (await _scene.MailsAsync(request.Email)).ShouldHaveSingleItem().Text!;
        foreach (var said in (string[])
            ["Une information déclarée est inexacte.", "celui d’une autre entreprise", "Claire Essai, instructeur principal", "recours gracieux", "tribunal administratif", request.Reference])
            letter.ShouldContain(said);
        (await _scene.EventsAsync(request)).ShouldBe(["request.refused"]);
    }

    [SharedFact]
    public async Task Refusal_WithoutAReasonOfTheList_IsRefused()
    {
        var (request, claire) = (await _scene.SendAsync(), await _scene.StaffAsync());

        foreach (var codes in new string[][] { [], ["inconnue"], ["piece_illisible"] })
            (await RefuseAsync(request, claire, codes: codes)).Refusal.ShouldBe(new RefusalWithoutReason());
        (await RefuseAsync(request, claire, note: new string('a', RequestReview.LongestNote + 1))).Refusal.ShouldBe(new NoteTooLong());

        (await _scene.ReadAsync(request)).Status.ShouldBe(RequestStatus.Submitted);
    }

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    private Task<Result> TakeAsync(JoinRequest request, StaffMember reviewer, int more = 0) =>
        _scene.ReviewAsync(review => review.TakeAsync(Turn(request, more), isTakeover: false, _scene.By(reviewer)));

    private Task<Result> RefuseAsync(
        JoinRequest request, StaffMember reviewer, int more = 0, string[]? codes = null, string note = "Le numéro est celui d’une autre entreprise.") =>
        _scene.ReviewAsync(review => review.RefuseAsync(
            Turn(request, more), new(codes ?? ["declaration_inexacte"], note), _scene.LinkOf, _scene.By(reviewer)));

    private static ReviewTurn Turn(JoinRequest request, int more = 0) => new(request.Id, request.Revision + more);
}

public sealed class RequestReviewTests : RequestReviewSuite<RegistryFixture>;

public sealed class RequestReviewPostgreSqlTests : RequestReviewSuite<PostgreSqlFixture>, IOnPostgreSql;
