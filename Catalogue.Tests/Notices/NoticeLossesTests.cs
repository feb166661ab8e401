using Catalogue.Core.Notices;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Notices;

/// <summary>A12: the registry writes down what deadlines took away, however late and however often.</summary>
public sealed class NoticeLossesTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly NoticeScene _scene = new(registry);

    [Fact]
    public async Task Losses_AreRecordedOnceTheirDeadlinePassed_AsOfIt()
    {
        await _scene.BeginAsync(0);
        var reference = await _scene.SendAndReadAsync(_scene.About(NoticeScope.Offers, "un"));
        var deadline = (await _scene.Company.OfferAsync(_scene.Offer)).LossAt!.Value;

        (await RecordAsync(deadline.AddMicroseconds(-1))).ShouldBe(0);
        (await RecordAsync(deadline.AddDays(12))).ShouldBe(1);
        (await RecordAsync(deadline.AddDays(12))).ShouldBe(0);

        (await _scene.NoticeAsync(reference)).Status.ShouldBe(NoticeStatus.Lost);
        (await _scene.Company.OfferAsync(_scene.Offer)).Standing.Until.ShouldBe(deadline);
    }

    private Task<int> RecordAsync(DateTimeOffset now) => _scene.Company.WithAsync((NoticeLosses losses) =>
        losses.RecordAsync((slug, reference) => new($"https://essai.example/{slug}/{reference}"), NoticeScene.ByRegistry(now)));
}
