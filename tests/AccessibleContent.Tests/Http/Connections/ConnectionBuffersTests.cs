using System.Buffers;
using AccessibleContent.Api.Http.Connections;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Http.Connections;

/// <summary>The memory of connections is never shared by two at once, and large or concurrent responses arrive whole.</summary>
public sealed class ConnectionBuffersTests
{
    [Fact]
    public void No_two_have_the_same_block_even_where_one_is_given_back_twice()
    {
        using var pool = new ConnectionBuffers.Factory().Create();
        var first = pool.Rent();
        first.Dispose();
        first.Dispose();
        var again = pool.Rent(ConnectionBuffers.BlockSize);
        var other = pool.Rent(1);
        Assert.Same(first, again);
        Assert.NotSame(again, other);
        Assert.Equal(ConnectionBuffers.BlockSize, other.Memory.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Rent(ConnectionBuffers.BlockSize + 1));
    }

    [Fact]
    public void A_crowd_that_has_gone_leaves_no_more_than_a_few_blocks()
    {
        using var pool = new ConnectionBuffers.Factory().Create();
        var crowd = Rent(pool, ConnectionBuffers.MostKept + 44);
        crowd.ForEach(block => block.Dispose());
        Assert.Equal(ConnectionBuffers.MostKept, Rent(pool, ConnectionBuffers.MostKept + 44).Intersect(crowd).Count());
    }

    [Fact]
    public async Task Answers_smaller_and_larger_than_a_block_arrive_whole_whoever_else_reads()
    {
        await using var service = await ChaosFixture.StartAsync();
        Assert.IsType<ConnectionBuffers.Factory>(service.Services.GetRequiredService<IMemoryPoolFactory<byte>>());
        string[] addresses = ["/openapi/v1.json", "/assets/site.css", "/", "/zh-hant/elder/", "/api/notices", "/nowhere"];
        var alone = new List<byte[]>();
        foreach (var address in addresses)
        {
            alone.Add(await ReadAsync(service, address));
        }

        Assert.Contains(alone, body => body.Length > 2 * ConnectionBuffers.BlockSize);
        await Parallel.ForAsync(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 40 }, async (i, _) =>
            Assert.Equal(alone[i % addresses.Length], await ReadAsync(service, addresses[i % addresses.Length])));
    }

    private static List<IMemoryOwner<byte>> Rent(MemoryPool<byte> pool, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => pool.Rent())];

    private static async Task<byte[]> ReadAsync(ChaosFixture service, string address)
    {
        using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
        return await response.Content.ReadAsByteArrayAsync();
    }
}
